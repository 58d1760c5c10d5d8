package org.entente.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The JSON Schemas (2020-12) of the entries: generated from the records, published, and what a
/// client's entry is held against.
public final class Schemas {

    private static final Schemas SHIPPED = new Schemas();

    private final Map<Kind, Schema> schemas = new EnumMap<>(Kind.class);

    private Schemas() {
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        for (var kind : Kind.values()) {
            var file = Schemas.class.getResourceAsStream("schemas/" + kind.one() + ".json");
            schemas.put(
                    kind,
                    registry.getSchema(Objects.requireNonNull(file, kind.one()), InputFormat.JSON));
        }
    }

    public static Schemas shipped() {
        return SHIPPED;
    }

    /// Everything in which the JSON differs from the kind's schema; nothing when it fits.
    public List<Violation> violations(Kind kind, JsonNode entry) {
        return Objects.requireNonNull(schemas.get(kind)).validate(entry).stream()
                .map(Schemas::violation)
                .toList();
    }

    private static Violation violation(Error error) {
        var property = error.getProperty();
        var here = error.getInstanceLocation().toString();
        var pointer = property == null ? here : here + "/" + escaped(property);
        return switch (error.getKeyword()) {
            case "required" -> new Violation(pointer, "is required");
            case "additionalProperties" ->
                    new Violation(pointer, "is not a member that an entry can have here");
            default -> new Violation(here, said(error));
        };
    }

    /// The library's sentence without the pointer that it starts with.
    private static String said(Error error) {
        return error.getMessage();
    }

    private static String escaped(String property) {
        return property.replace("~", "~0").replace("/", "~1");
    }
}
