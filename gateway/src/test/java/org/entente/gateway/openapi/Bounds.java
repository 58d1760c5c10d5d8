package org.entente.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.entente.contracts.PartialDate;

/// How large values can be. What bounds them is that an entry takes at most 512 KiB, and that whole
/// numbers are those of Java.
final class Bounds {

    private static final int LARGEST_ENTRY = 512 * 1024;

    /// An item of a list takes a comma and one more character.
    private static final int MOST_ITEMS = LARGEST_ENTRY / 2;

    private static final Set<String> SAYS_ENOUGH = Set.of("enum", "const", "maxLength");

    private Bounds() {}

    /// Adds them to every schema below that does not say itself.
    static void add(JsonNode node) {
        if (node instanceof ObjectNode schema) {
            switch (schema.path("type").asText()) {
                case "string" -> text(schema);
                case "array" -> list(schema);
                case "integer" -> number(schema);
                default -> {}
            }
        }
        if (!node.has("example")) {
            node.forEach(Bounds::add);
        } else {
            node.properties().stream()
                    .filter(member -> !member.getKey().equals("example"))
                    .forEach(member -> add(member.getValue()));
        }
    }

    private static void text(ObjectNode schema) {
        if (SAYS_ENOUGH.stream().noneMatch(schema::has)) {
            schema.put("maxLength", longest(schema));
        }
    }

    private static int longest(ObjectNode schema) {
        return schema.path("pattern").asText().equals(PartialDate.PATTERN)
                        || schema.path("format").asText().equals("date")
                ? 10
                : schema.path("format").asText().equals("date-time") ? 40 : LARGEST_ENTRY;
    }

    private static void list(ObjectNode schema) {
        if (!schema.has("maxItems")) {
            schema.put("maxItems", MOST_ITEMS);
        }
    }

    private static void number(ObjectNode schema) {
        var large = schema.path("format").asText("int32").equals("int64");
        schema.put("format", large ? "int64" : "int32");
        if (!schema.has("minimum")) {
            schema.put("minimum", 0);
        }
        if (!schema.has("maximum")) {
            if (large) {
                schema.put("maximum", Long.MAX_VALUE);
            } else {
                schema.put("maximum", Integer.MAX_VALUE);
            }
        }
    }
}
