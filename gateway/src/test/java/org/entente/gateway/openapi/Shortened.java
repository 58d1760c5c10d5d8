package org.entente.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.contracts.Wire;

/// Answers made small enough for an example.
final class Shortened {

    private Shortened() {}

    static String of(String answer, boolean json) throws IOException {
        return json ? json(answer) : table(answer);
    }

    private static String json(String answer) throws IOException {
        var json = Wire.mapper().readTree(answer);
        if (json instanceof ObjectNode schema && schema.has("$schema")) {
            // Linters would take what is below for schemas of this document.
            schema.retain("$schema", "$id", "title");
        }
        shorten(json);
        return Wire.mapper()
                        .writer()
                        .with(SerializationFeature.INDENT_OUTPUT)
                        .writeValueAsString(json)
                + "\n";
    }

    /// Of each list the first item, of each text the beginning. What is refused without the rest of
    /// a list keeps it: bodies to record are made from these answers.
    private static void shorten(JsonNode node) {
        for (var member : node.properties()) {
            if (member.getValue() instanceof ArrayNode list && !isWhole(member.getKey(), list)) {
                while (list.size() > 1) {
                    list.remove(1);
                }
            }
            var text = member.getValue().asText();
            if (member.getValue().isTextual()
                    && text.length() > 160
                    && !member.getKey().equals("next")) {
                member.setValue(TextNode.valueOf(text.substring(0, 159) + "…"));
            }
        }
        node.forEach(Shortened::shorten);
    }

    /// Sources are cited; a dialogue and a partnership are of two; which claim is preferred is said
    /// by its place.
    private static boolean isWhole(String name, ArrayNode list) {
        return list.path(0).has("url") || Set.of("between", "parties", "claims").contains(name);
    }

    private static String table(String answer) {
        return answer.lines()
                .limit(3)
                .map(line -> line.substring(0, Math.min(160, line.length())) + "\n")
                .collect(Collectors.joining());
    }
}
