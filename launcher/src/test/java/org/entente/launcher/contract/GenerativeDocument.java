package org.entente.launcher.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The document of the API as Specmatic can read it.
///
/// @param known what it has to be told
/// @param root the whole document
record GenerativeDocument(GenerativeKnowledge known, ObjectNode root) {

    static final YAMLMapper YAML = new YAMLMapper();

    private static final Path FILE = Path.of("..", "gateway", "openapi.yaml");

    static GenerativeDocument read() throws IOException {
        var root = (ObjectNode) YAML.readTree(FILE.toFile());
        var document = new GenerativeDocument(GenerativeKnowledge.read(), root);
        document.soften(root);
        document.operations().forEach(document::prepare);
        return document;
    }

    /// The operations, by method and path.
    Map<String, ObjectNode> operations() {
        var operations = new TreeMap<String, ObjectNode>();
        root.get("paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .properties()
                                .forEach(method ->
                                        operations.put(
                                                method.getKey().toUpperCase(Locale.ROOT)
                                                        + " "
                                                        + path.getKey(),
                                                (ObjectNode) method.getValue())));
        return operations;
    }

    /// One of them, by its method and path.
    ObjectNode operation(String name) {
        return Objects.requireNonNull(operations().get(name), name);
    }

    /// What failed and may not.
    List<String> wrong(List<GenerativeVerdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> !verdict.passed())
                .filter(verdict ->
                        !known.excuses(
                                operation(verdict.operation()).get("operationId").asText(),
                                verdict))
                .map(GenerativeVerdict::what)
                .toList();
    }

    private void soften(JsonNode node) {
        if (node instanceof ObjectNode schema) {
            if (schema.path("pattern").isTextual()) {
                var pattern = schema.get("pattern").asText();
                for (var other : known.patterns().entrySet()) {
                    pattern = pattern.replace(other.getKey(), other.getValue());
                }
                schema.put("pattern", pattern);
            }
            if (schema.path("maxLength").asInt() > known.longestText()) {
                schema.remove("maxLength");
            }
            if (schema.path("maxItems").asInt() > known.longestList()) {
                schema.remove("maxItems");
            }
            if (schema.path("type").asText().equals("object") && schema.size() == 1) {
                // Of an object that is not described it expects lists of one kind of item.
                schema.remove("type");
            }
        }
        node.forEach(this::soften);
    }

    private void prepare(String name, ObjectNode operation) {
        var parameters = parameters(operation);
        for (var each = parameters.iterator(); each.hasNext(); ) {
            var parameter = each.next();
            if (known.leftOut().containsKey(parameter.get("name").asText())
                    && !parameter.path("required").asBoolean()) {
                each.remove();
            } else if (parameter.get("in").asText().equals("path")) {
                // Without one of its parts an address is another one.
                resolved(parameter, "schema").remove("minLength");
            }
        }
        operation.putArray("parameters").addAll(parameters);
        var responses = (ObjectNode) operation.get("responses");
        if (name.startsWith("PUT ")) {
            // One request records, all that follow revise.
            responses.remove("201");
        }
        responses.forEach(response -> {
            if (response.path("content") instanceof ObjectNode content) {
                content.remove(known.leftOutMediaTypes());
            }
        });
    }

    /// Those of an operation, each a copy that stands for itself.
    private List<ObjectNode> parameters(ObjectNode operation) {
        var parameters = new ArrayList<ObjectNode>();
        for (var parameter : operation.path("parameters")) {
            var whole =
                    parameter.has("$ref")
                            ? root.at(parameter.get("$ref").asText().substring(1)).deepCopy()
                            : parameter;
            parameters.add((ObjectNode) whole);
        }
        return parameters;
    }

    private ObjectNode resolved(ObjectNode parent, String member) {
        var child = parent.get(member);
        if (child.has("$ref")) {
            parent.set(member, root.at(child.get("$ref").asText().substring(1)).deepCopy());
        }
        return (ObjectNode) parent.get(member);
    }
}
