package org.entente.launcher.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.entente.launcher.story.Caller;
import org.entente.launcher.story.Subscriber;

/// Where each operation finds something to do: the entries that the document's examples are about,
/// and webhooks that are registered for it.
record GenerativeAddresses(GenerativeDocument document, Caller editor, Subscriber subscriber) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    private static final Map<String, String> NAMES =
            Map.of(
                    "version", "1",
                    "one", "eu",
                    "other", "kr",
                    "scheme", "topics",
                    "code", "digital");

    /// The path with something in the place of each parameter.
    String of(String path, String operation) throws IOException {
        var name = PARAMETER.matcher(path);
        var address = new StringBuilder();
        while (name.find()) {
            name.appendReplacement(
                    address,
                    switch (name.group(1)) {
                        case "id" ->
                                path.startsWith("/v1/webhooks/")
                                        ? webhook("/" + operation).get("id").asText()
                                        : entry(path, operation);
                        case "name" -> document(path);
                        case String other -> NAMES.get(other);
                    });
        }
        return name.appendTail(address).toString();
    }

    private static String document(String path) {
        if (path.startsWith("/problems/")) {
            return "bad-parameter";
        }
        return path.contains("events") ? "statement.revised" : "statement";
    }

    /// The id of the entry that the document's example is about; of another one like it where
    /// something is written.
    private String entry(String path, String operation) throws IOException {
        var put = document.operation("PUT " + path.replaceAll("(\\{id}).*", "$1"));
        var example = put.at("/requestBody/content/application~1json/example");
        if (operation.startsWith("get") || operation.startsWith("list")) {
            return example.get("id").asText();
        }
        var entry = example.<ObjectNode>deepCopy().put("id", own(operation));
        if (path.matches(".*/(acceptance|rejection)")) {
            entry.put("stage", "proposed");
        }
        var answer = editor.importing(entry + "\n");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()).has("version")).as(answer.body()).isTrue();
        return own(operation);
    }

    /// The id of the entry that an operation has for itself, so that it finds it as it expects.
    static String own(String operation) {
        return "for-" + operation.toLowerCase(Locale.ROOT);
    }

    /// A new one, which answers at the path.
    JsonNode webhook(String path) {
        try {
            return subscriber.registers(editor, path, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
