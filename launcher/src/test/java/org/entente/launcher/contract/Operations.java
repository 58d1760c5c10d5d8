package org.entente.launcher.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The operations of the document, as requests find them.
final class Operations {

    private static final YAMLMapper YAML = new YAMLMapper();

    private final JsonNode document;
    private final List<Operation> all;

    /// @param path with its variables in braces
    record Operation(String method, String path, JsonNode node) {
        String id() {
            return node.path("operationId").asText();
        }

        private boolean takes(String method, String path) {
            return this.method.equals(method) && pattern().matcher(path).matches();
        }

        private Pattern pattern() {
            return Pattern.compile(path.replaceAll("\\{[a-z]+}", "[^/]+"));
        }

        /// Words come before variables.
        private boolean isPlain() {
            return !path.contains("{");
        }
    }

    Operations() {
        try {
            document = YAML.readTree(Prism.DOCUMENT.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        all =
                document.path("paths").properties().stream()
                        .flatMap(path ->
                                path.getValue().properties().stream()
                                        .map(one ->
                                                new Operation(
                                                        one.getKey().toUpperCase(Locale.ROOT),
                                                        path.getKey(),
                                                        one.getValue())))
                        .toList();
    }

    List<Operation> all() {
        return all;
    }

    /// Which one a request was for, if for any.
    Optional<Operation> of(Heard heard) {
        var path = heard.target().split("\\?", 2)[0];
        var found = all.stream().filter(one -> one.takes(heard.method(), path)).toList();
        return found.stream()
                .filter(Operation::isPlain)
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    /// What its parameters in queries are, each with its schema.
    Stream<JsonNode> queries(Operation operation) {
        return operation
                .node()
                .path("parameters")
                .valueStream()
                .map(this::whole)
                .filter(one -> one.path("in").asText().equals("query"));
    }

    /// What a node stands for, where it only refers to a component.
    JsonNode whole(JsonNode node) {
        return node.has("$ref") ? whole(document.at(node.get("$ref").asText().substring(1))) : node;
    }
}
