package org.entente.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.entente.contracts.Change;
import org.entente.contracts.Dispute;
import org.entente.contracts.Entry;
import org.entente.contracts.Kind;
import org.entente.contracts.Schemas;
import org.entente.contracts.Source;
import org.entente.contracts.Wire;

/// The entries, by the schemas against which their owners hold what is written. Nothing in an
/// answer is closed: members are added as the contracts grow.
final class EntrySchemas {

    private static final String LOCAL = "#/$defs/";
    private static final String TEXTS = "Map(String,String)";

    private final Map<Class<?>, String> names = new LinkedHashMap<>();
    private final Map<String, ObjectNode> schemas = new TreeMap<>();

    EntrySchemas() {
        for (var kind : Kind.values()) {
            add(kind);
        }
    }

    /// By the names of their components.
    Map<String, ObjectNode> all() {
        return schemas;
    }

    ObjectNode of(String name) {
        return Objects.requireNonNull(schemas.get(name), name);
    }

    /// The component that describes the record; nothing where none does.
    @org.jspecify.annotations.Nullable
    String name(Class<?> type) {
        return names.get(type);
    }

    private void add(Kind kind) {
        var whole = read(kind);
        var components = new LinkedHashMap<String, String>();
        whole.path("$defs")
                .fieldNames()
                .forEachRemaining(name -> components.put(name, component(kind, name)));
        whole.path("$defs")
                .properties()
                .forEach(definition -> {
                    var schema = (ObjectNode) definition.getValue();
                    if (!definition.getKey().equals(TEXTS)) {
                        describe(schema, type(kind, definition.getKey()));
                    }
                    put(
                            Objects.requireNonNull(components.get(definition.getKey())),
                            schema,
                            components);
                });
        whole.remove(List.of("$schema", "$id", "$defs", "title"));
        names.put(kind.type(), kind.type().getSimpleName());
        names.put(Entry.class, "Entry");
        describe(whole, kind.type());
        ((ObjectNode) whole.path("properties").path("version"))
                .put("format", "int64")
                .put("minimum", 1);
        ((ObjectNode) whole.path("properties").path("kind")).put("type", "string");
        put(kind.type().getSimpleName(), whole, components);
    }

    private void put(String name, ObjectNode schema, Map<String, String> components) {
        if (!schema.path("additionalProperties").isObject()) {
            schema.remove("additionalProperties");
        }
        renameReferences(schema, components);
        var other = schemas.put(name, schema);
        if (other != null && !other.equals(schema)) {
            throw new IllegalStateException("two kinds mean different things by " + name);
        }
    }

    private String component(Kind kind, String name) {
        if (name.equals(TEXTS)) {
            return "Texts";
        }
        var type = type(kind, name);
        var component = AnswerSchemas.name(type);
        names.put(type, component);
        return component;
    }

    /// The record, or the enum, that the definition was made from.
    private static Class<?> type(Kind kind, String name) {
        var open = new ArrayDeque<Class<?>>(List.of(kind.type(), Source.class));
        open.addAll(List.of(Dispute.class, Change.class, org.entente.contracts.Position.class));
        while (!open.isEmpty()) {
            var type = open.remove();
            if (type.getSimpleName().equals(name)) {
                return type;
            }
            open.addAll(List.of(type.getDeclaredClasses()));
        }
        throw new IllegalStateException("no record of the contracts is called " + name);
    }

    private void renameReferences(JsonNode node, Map<String, String> components) {
        if (node instanceof ObjectNode object && object.has("$ref")) {
            var name = object.path("$ref").textValue().substring(LOCAL.length());
            object.put("$ref", Tree.SCHEMAS + components.get(name));
        }
        node.forEach(child -> renameReferences(child, components));
    }

    private static void describe(ObjectNode schema, Class<?> type) {
        var doc = DocComments.of(type);
        if (!doc.text().isEmpty()) {
            schema.put("description", doc.text());
        }
        doc.members()
                .forEach((member, text) -> {
                    if (schema.path("properties").path(member) instanceof ObjectNode property) {
                        property.put("description", text);
                    }
                });
    }

    private static ObjectNode read(Kind kind) {
        try (var file = Schemas.class.getResourceAsStream("schemas/" + kind.one() + ".json")) {
            return (ObjectNode) Wire.mapper().readTree(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
