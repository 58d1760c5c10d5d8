package org.entente.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.contracts.Wire;

/// Examples of bodies: real answers about the starter record, made small.
final class Examples {

    static final Path FOLDER = Path.of("src/test/resources/org/entente/gateway/openapi/examples");

    private static final Map<String, String> ENDINGS =
            Map.of(
                    "application/json", "json",
                    "application/ld+json", "jsonld",
                    "application/schema+json", "schema.json",
                    "application/x-ndjson", "ndjson",
                    "application/yaml", "yaml",
                    "text/csv", "csv",
                    "text/event-stream", "events",
                    "text/markdown", "md");

    Optional<JsonNode> answer(String operation, int status, String type) {
        var write = operation.matches("(put|retract)[A-Z].*|add.*|accept.*|reject.*");
        if (!write) {
            return read(operation + "." + ENDINGS.get(type))
                    .or(() ->
                            operation.endsWith("Webhook")
                                    ? read("getWebhook.json")
                                    : Optional.empty());
        }
        var kind = operation.replaceFirst("^(put|retract)", "");
        var of = operation.matches("(put|retract)[A-Z].*") ? kind : "Commitment";
        return read("get" + of + "Version.json")
                .map(entry -> changed((ObjectNode) entry, operation, status));
    }

    private static JsonNode changed(ObjectNode entry, String operation, int status) {
        var change = (ObjectNode) entry.path("change");
        if (status == 201) {
            entry.put("version", 1);
            change.put("type", "recorded");
        } else {
            entry.put("version", 2);
            change.put("type", operation.startsWith("retract") ? "retracted" : "revised");
        }
        return entry;
    }

    Optional<JsonNode> request(String operation, String type) {
        if (operation.startsWith("put")) {
            return read("get" + operation.substring(3) + "Version.json")
                    .map(entry ->
                            ((ObjectNode) entry).without(List.of("version", "epoch", "change")));
        }
        return read(
                operation.replaceFirst("retract.*", "retract").replace("replaceW", "registerW")
                        + ".request."
                        + ENDINGS.get(type));
    }

    /// @param group of operations, which may have one of its own
    Optional<JsonNode> problem(String group, int status) {
        var name = "problem-" + status + ".json";
        return read(group + "-" + name).or(() -> read(name));
    }

    /// Keeps the answer as an example.
    static void write(String operation, String type, String answer) throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(operation + "." + ENDINGS.get(type)), answer);
    }

    private static Optional<JsonNode> read(String name) {
        var file = FOLDER.resolve(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var text = Files.readString(file);
            return Optional.of(
                    name.matches(".*\\.json(ld)?")
                            ? Wire.mapper().readTree(text)
                            : TextNode.valueOf(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
