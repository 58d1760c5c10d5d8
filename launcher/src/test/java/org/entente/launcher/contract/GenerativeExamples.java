package org.entente.launcher.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.entente.launcher.story.Caller;
import org.entente.launcher.story.Subscriber;

/// A right request for each operation, which Specmatic begins with: its bodies are the document's
/// examples and, where an entry is put, what the record has.
record GenerativeExamples(GenerativeDocument document, Caller editor, Subscriber subscriber) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    private static final Map<String, String> NAMES =
            Map.of(
                    "version", "1",
                    "one", "eu",
                    "other", "kr",
                    "scheme", "topics",
                    "code", "digital");

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
        request.put("path", address(words[1], id));
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
                    request.set(
                            "body",
                            id.startsWith("put")
                                    ? recorded(words[1], operation)
                                    : body(id, type.getValue().get("example")));
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
        if (example.has("url")) {
            return ((ObjectNode) example.deepCopy())
                    .put("url", webhook("/made-up").get("url").asText());
        }
        return example;
    }

    private String address(String path, String operation) throws IOException {
        var entry = document.operations().get("PUT " + path.replaceAll("(\\{id}).*", "$1"));
        var name = PARAMETER.matcher(path);
        var address = new StringBuilder();
        while (name.find()) {
            name.appendReplacement(
                    address,
                    switch (name.group(1)) {
                        case "id" ->
                                path.startsWith("/v1/webhooks/")
                                        ? webhook("/" + operation).get("id").asText()
                                        : entry(path, operation, entry);
                        case "name" ->
                                path.startsWith("/problems/")
                                        ? "bad-parameter"
                                        : path.contains("events")
                                                ? "statement.revised"
                                                : "statement";
                        case String other -> NAMES.get(other);
                    });
        }
        return name.appendTail(address).toString();
    }

    /// The id of the entry that the document's example is about; of another one like it where it
    /// will be no more what it was.
    private String entry(String path, String operation, JsonNode put) throws IOException {
        var entry = recorded(path, put);
        if (!path.matches(".*/(retraction|acceptance|rejection|evidence|assessments)")) {
            return entry.get("id").asText();
        }
        entry.put("id", "for-" + operation.toLowerCase(Locale.ROOT));
        if (path.matches(".*/(acceptance|rejection)")) {
            entry.put("stage", "proposed");
        }
        var id = entry.get("id").asText();
        var answer = editor.importing(entry + "\n");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()).has("version")).as(answer.body()).isTrue();
        return id;
    }

    /// The entry that the document's example is about, whole: the example is shortened.
    private ObjectNode recorded(String path, JsonNode put) {
        var id = put.at("/requestBody/content/application~1json/example/id").asText();
        var entry = (ObjectNode) editor.json(path.replaceAll("\\{id}.*", id + "/history/1"));
        return entry.without(List.of("version", "epoch", "change"));
    }

    private JsonNode webhook(String path) {
        try {
            return subscriber.registers(editor, path, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
