package org.entente.contracts;

import com.fasterxml.jackson.core.JsonPointer;
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
        var here = error.getInstanceLocation().toString();
        return switch (error.getKeyword()) {
            case "required" -> new Violation(member(here, error), "is required");
            case "additionalProperties" ->
                    new Violation(
                            member(here, error), "is not a member that an entry can have here");
            default -> new Violation(here, error.getMessage());
        };
    }

    private static String member(String here, Error error) {
        return JsonPointer.compile(here).appendProperty(error.getProperty()).toString();
    }
}
