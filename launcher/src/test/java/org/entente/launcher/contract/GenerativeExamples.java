package org.entente.launcher.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A right request for each operation, which Specmatic begins with: its bodies are the document's
/// examples.
record GenerativeExamples(GenerativeDocument document, GenerativeAddresses addresses) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// What an operation cannot do without, beside what is in its address.
    private static final Map<String, Map<String, String>> QUERIES =
            Map.of(
                    "alignment",
                    Map.of("actors", "eu,kr"),
                    "compareStatements",
                    Map.of(
                            "ids",
                            "2024-11-04-eu-kr-dprk-russia,2023-05-22-eu-kr-summit-joint-statement"),
                    "partnershipDifference",
                    Map.of(
                            "a", "eu-kr-security-and-defence-partnership",
                            "b", "eu-jp-security-and-defence-partnership"),
                    "search",
                    Map.of("q", "security"));

    /// Writes the documents, and the examples where Specmatic looks for them.
    void write(Path folder) throws IOException {
        var parts = new GenerativeParts(document.known().together()).of(document.root());
        for (var number = 0; number < parts.size(); number++) {
            var name = "part" + number;
            GenerativeDocument.YAML.writeValue(
                    folder.resolve(name + ".yaml").toFile(), parts.get(number));
            Files.createDirectory(folder.resolve(name + "_examples"));
        }
        for (var operation : document.operations().entrySet()) {
            var name = operation.getValue().get("operationId").asText();
            var example = JSON.writeValueAsBytes(example(operation.getKey(), operation.getValue()));
            for (var number = 0; number < parts.size(); number++) {
                var words = operation.getKey().split(" ", 2);
                var method = words[0].toLowerCase(Locale.ROOT);
                if (parts.get(number).get("paths").path(words[1]).has(method)) {
                    Files.write(
                            folder.resolve("part%d_examples/%s.json".formatted(number, name)),
                            example);
                }
            }
        }
    }

    private JsonNode example(String name, ObjectNode operation) throws IOException {
        var words = name.split(" ", 2);
        var id = operation.get("operationId").asText();
        var example = JSON.createObjectNode();
        var request = example.putObject("http-request").put("method", words[0]);
        request.put("path", addresses.of(words[1], id));
        var query = request.putObject("query");
        QUERIES.getOrDefault(id, Map.of())
                .forEach((parameter, value) -> {
                    if (value.contains(",")) {
                        List.of(value.split(",", -1)).forEach(query.putArray(parameter)::add);
                    } else {
                        query.put(parameter, value);
                    }
                });
        var headers = request.putObject("headers");
        if (id.equals("replaceWebhook")) {
            headers.put("If-Match", "*");
        }
        operation
                .at("/requestBody/content")
                .properties()
                .forEach(type -> {
                    headers.put("Content-Type", type.getKey());
                    request.set("body", body(id, type.getValue().get("example")));
                });
        var status =
                operation.get("responses").properties().stream()
                        .filter(response -> response.getKey().startsWith("2"))
                        .findFirst()
                        .orElseThrow();
        var response = example.putObject("http-response");
        response.put("status", Integer.parseInt(status.getKey()));
        status.getValue().path("content").properties().stream()
                .findFirst()
                .ifPresent(type -> {
                    response.putObject("headers").put("Content-Type", type.getKey());
                    response.set("body", type.getValue().get("example"));
                });
        return example;
    }

    private JsonNode body(String operation, JsonNode example) {
        if (operation.equals("replayWebhook")) {
            return JSON.createObjectNode().put("from", "0");
        }
        if (operation.startsWith("put")) {
            return example.<ObjectNode>deepCopy().put("id", GenerativeAddresses.own(operation));
        }
        if (example.has("url")) {
            return ((ObjectNode) example.deepCopy())
                    .put("url", addresses.webhook("/made-up").get("url").asText());
        }
        return example;
    }
}
