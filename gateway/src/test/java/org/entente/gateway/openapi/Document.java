package org.entente.gateway.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.annotation.security.RolesAllowed;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.gateway.openapi.Resources.Operation;

/// The document of the API, made from the code.
final class Document {

    private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete");

    private final Examples examples = new Examples();
    private final EntrySchemas entries = new EntrySchemas();
    private final AnswerSchemas answers = new AnswerSchemas(entries);
    private final Parameters parameters = new Parameters(answers);
    private final Responses responses = new Responses(answers, examples);
    private final Bodies bodies = new Bodies(entries, answers, examples);

    static String yaml() {
        var mapper =
                YAMLMapper.builder()
                        .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                        .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                        .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
                        .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                        .disable(YAMLGenerator.Feature.SPLIT_LINES)
                        .build();
        try {
            return mapper.writeValueAsString(new Document().json());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode json() {
        var document = Head.document();
        var paths = document.putObject("paths");
        var operations = new TreeMap<String, TreeMap<Integer, Operation>>();
        for (var resource : Resources.all()) {
            Resources.operations(resource).stream()
                    .flatMap(PerKind::expand)
                    .forEach(operation -> {
                        var before =
                                operations
                                        .computeIfAbsent(operation.path(), _ -> new TreeMap<>())
                                        .put(METHODS.indexOf(operation.method()), operation);
                        if (before != null) {
                            throw new IllegalStateException(
                                    "two operations at " + operation.path());
                        }
                    });
        }
        operations.forEach((path, some) -> {
            var item = paths.putObject(path);
            some.forEach((_, operation) -> item.set(operation.method(), complete(operation)));
        });
        document.set("components", components());
        prune(document);
        Bounds.add(document);
        return document;
    }

    /// Takes out components that nothing names.
    private static void prune(ObjectNode document) {
        boolean found;
        do {
            found = false;
            var named = Set.copyOf(document.findValuesAsText("$ref"));
            for (var section : document.path("components").properties()) {
                if (section.getKey().equals("securitySchemes")) {
                    continue;
                }
                var unused =
                        section.getValue()
                                .propertyStream()
                                .map(Map.Entry::getKey)
                                .filter(name ->
                                        !named.contains(
                                                "#/components/" + section.getKey() + "/" + name))
                                .toList();
                ((ObjectNode) section.getValue()).remove(unused);
                found |= !unused.isEmpty();
            }
        } while (found);
    }

    private ObjectNode complete(Operation operation) {
        var said = operation.node();
        var node = Tree.object();
        node.set("tags", said.path("tags"));
        node.put("operationId", said.path("operationId").asText());
        node.put("summary", said.path("summary").asText());
        node.put("description", said.path("description").asText());
        var taken = parameters.of(operation);
        if (!taken.isEmpty()) {
            node.putArray("parameters").addAll(taken);
        }
        if (said.has("requestBody")) {
            node.set("requestBody", bodies.of(operation));
        }
        node.set("responses", responses.of(operation));
        var roles = operation.resource().getAnnotation(RolesAllowed.class);
        var security = node.putArray("security");
        if (roles != null) {
            for (var role : roles.value()) {
                security.addObject().set("bearer", Tree.array(List.of(role)));
            }
        }
        return node;
    }

    private ObjectNode components() {
        var schemas = new TreeMap<String, JsonNode>();
        schemas.putAll(entries.all());
        schemas.putAll(Values.components());
        schemas.putAll(bodies.components());
        answers.all().properties().forEach(schema -> put(schemas, schema));
        NamedParts.take(schemas);
        var components = Tree.object();
        var node = components.putObject("schemas");
        schemas.forEach(node::set);
        components.set("parameters", object(Parameters.shared()));
        components.set("responses", object(Responses.shared(examples)));
        components.set("headers", object(Head.headers()));
        components.set("securitySchemes", Head.security());
        return components;
    }

    private static void put(Map<String, JsonNode> schemas, Map.Entry<String, JsonNode> schema) {
        if (schemas.put(schema.getKey(), schema.getValue()) != null) {
            throw new IllegalStateException("two schemas are called " + schema.getKey());
        }
    }

    private static ObjectNode object(Map<String, ObjectNode> members) {
        var node = Tree.object();
        members.forEach(node::set);
        return node;
    }
}
