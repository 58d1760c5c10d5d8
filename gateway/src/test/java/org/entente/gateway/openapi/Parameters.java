package org.entente.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.gateway.openapi.Resources.Operation;

/// The parameters of an operation: what its code says of each, and what some mean everywhere.
final class Parameters {

    private static final List<String> PLACES = List.of("path", "query", "header");

    private final AnswerSchemas answers;

    Parameters(AnswerSchemas answers) {
        this.answers = answers;
    }

    List<ObjectNode> of(Operation operation) {
        var parameters = new ArrayList<ObjectNode>();
        for (var said : operation.node().path("parameters")) {
            var name = said.path("name").asText();
            var shared =
                    said.path("description").isMissingNode() && said(operation, name).isEmpty();
            parameters.add(
                    shared && SHARED.containsKey(name)
                            ? Tree.component("parameters", name)
                            : one(operation, said));
        }
        Arrays.stream(operation.code().getAnnotationsByType(Takes.class))
                .filter(taken -> isTaken(taken, operation))
                .map(Parameters::taken)
                .forEach(parameters::add);
        if (operation.isRead()) {
            parameters.add(Tree.component("parameters", "Consistency-Token"));
        }
        if (operation.isRead() || operation.writesAnEntry()) {
            parameters.add(Tree.component("parameters", "Prefer"));
        }
        parameters.sort(
                Comparator.comparing((ObjectNode node) ->
                                PLACES.indexOf(whole(node).path("in").asText()))
                        .thenComparing(node ->
                                operation.path().indexOf("{" + whole(node).path("name").asText()))
                        .thenComparing(node -> whole(node).path("name").asText()));
        return parameters;
    }

    /// Those that mean the same wherever they are.
    static Map<String, ObjectNode> shared() {
        return SHARED;
    }

    private static final Map<String, ObjectNode> SHARED = new TreeMap<>();

    static {
        share("id", "path", "id", "The id of the entry.");
        share(
                "asKnownAt",
                "query",
                "known-at",
                "As the record stood at this moment or, given a day, at its end (UTC).");
        share(
                "cursor",
                "query",
                "cursor",
                "Where to go on, as `next` of the page before says it. It belongs to the question that it came with.");
        share(
                "If-None-Match",
                "header",
                "entity-tags",
                "Entity tags of what the client has already: where it is unchanged the answer is 304.");
        share(
                "Consistency-Token",
                "header",
                "token",
                "Tokens that writes gave out: the answer comes from that state of the record or a newer one, or is 503; or 410, where the record was put back without it.");
        share(
                "Prefer",
                "header",
                "text",
                "`wait=N`: how many seconds to wait, ten at most: a read for what its `Consistency-Token` names (two without it), a write until reads show it. `Preference-Applied` says what was granted.");
    }

    private static void share(String name, String in, String value, String description) {
        var node = Tree.object().put("name", name).put("in", in).put("description", description);
        if (in.equals("path")) {
            node.put("required", true);
        }
        SHARED.put(name, node.set("schema", Values.reference(value)));
    }

    private static boolean isTaken(Takes taken, Operation operation) {
        return taken.kinds().length == 0
                || Arrays.stream(taken.kinds())
                        .anyMatch(kind -> operation.path().startsWith("/v1/" + kind.many() + "/"));
    }

    private static ObjectNode taken(Takes taken) {
        var node = Tree.object().put("name", taken.name()).put("in", taken.in());
        node.put("description", taken.description());
        var value = Values.reference(taken.value());
        return node.set("schema", taken.many() ? many(value) : value);
    }

    private static ObjectNode many(ObjectNode schema) {
        return Tree.object().put("type", "array").put("maxItems", 100).set("items", schema);
    }

    private static JsonNode whole(ObjectNode node) {
        var reference = node.path("$ref").asText();
        return reference.isEmpty()
                ? node
                : Objects.requireNonNull(
                        SHARED.get(reference.substring(reference.lastIndexOf('/') + 1)));
    }

    private ObjectNode one(Operation operation, JsonNode said) {
        var name = said.path("name").asText();
        var ours = said(operation, name).orElse(null);
        var was = (ObjectNode) said.path("schema").deepCopy();
        var reference = ours == null ? was.path("$ref").asText() : ours.schema().ref();
        reference = reference.substring(reference.lastIndexOf('/') + 1);
        var required = said.path("required").asBoolean() || reference.endsWith("!");
        reference = reference.replace("!", "");
        var many =
                java(operation.code(), name)
                        .map(type -> Collection.class.isAssignableFrom(type))
                        .orElse(false);
        ObjectNode schema;
        if (!reference.isEmpty()) {
            schema = Values.reference(reference);
        } else if (ours != null && ours.schema().implementation() != Void.class) {
            schema = answers.reference(ours.schema().implementation());
        } else if (ours != null && ours.schema().enumeration().length > 0) {
            schema =
                    Tree.object()
                            .put("type", "string")
                            .set("enum", Tree.array(Arrays.asList(ours.schema().enumeration())));
        } else {
            schema = was;
        }
        if (many) {
            schema = many(schema);
        }
        if (was.has("default")) {
            schema.set("default", was.get("default"));
        }
        if (name.equals("limit")) {
            schema.put("minimum", 1).put("maximum", Integer.MAX_VALUE);
        }
        if (name.equals("version")) {
            schema.put("minimum", 1).put("maximum", 999_999_999_999_999_999L);
        }
        var description = ours == null ? said.path("description").asText() : ours.description();
        if (name.equals("limit") && description.isEmpty()) {
            description = "How many items a page has at most. More than 200 are taken as 200.";
        }
        if (description.isEmpty()) {
            throw new IllegalStateException(
                    operation.path() + " does not say what " + name + " is");
        }
        var node = Tree.object().put("name", name).put("in", said.path("in").asText());
        node.put("description", description);
        if (required) {
            node.put("required", true);
        }
        return node.set("schema", schema);
    }

    private static Optional<Parameter> said(Operation operation, String name) {
        return Arrays.stream(operation.code().getParameters())
                .filter(parameter -> parameter.getName().equals(name))
                .flatMap(parameter ->
                        Optional.ofNullable(parameter.getAnnotation(Parameter.class)).stream())
                .findFirst();
    }

    private static Optional<Class<?>> java(Method code, String name) {
        return Arrays.stream(code.getParameters())
                .filter(parameter -> parameter.getName().equals(name))
                .<Class<?>>map(java.lang.reflect.Parameter::getType)
                .findFirst();
    }
}
