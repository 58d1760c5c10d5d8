package org.entente.gateway.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/// What subscribers send. It is closed: a slip of the pen is refused.
final class WebhookBodies {

    private WebhookBodies() {}

    static Map<String, ObjectNode> components() {
        return Map.of("WebhookToRegister", toRegister(), "WebhookToReplay", toReplay());
    }

    private static ObjectNode toRegister() {
        var schema = Tree.object().put("type", "object");
        var properties = schema.putObject("properties");
        properties
                .putObject("url")
                .put("type", "string")
                .put("format", "uri")
                .put("minLength", 1)
                .put("maxLength", 2048)
                .put("description", "Where changes are posted to.");
        properties.set("filter", filter());
        properties
                .putObject("description")
                .put("type", "string")
                .put("maxLength", 200)
                .put("description", "What it is for.");
        schema.set("required", Tree.array(List.of("url")));
        return schema.put("additionalProperties", false);
    }

    private static ObjectNode filter() {
        var schema = Tree.object().put("type", "object");
        schema.put(
                "description",
                "Which changes; all of them without it. Several values mean any of them, and what has values must all hold.");
        var properties = schema.putObject("properties");
        any(properties, "kinds", "kind", "Kinds of entry.");
        any(properties, "ids", "key", "Entries.");
        any(
                properties,
                "actors",
                "id",
                "Actors that the entry concerns, in this version or in the one before.");
        any(
                properties,
                "topics",
                "topics-and-areas",
                "Topics, or areas of cooperation, in the same way.");
        any(properties, "changes", "changes", "What has happened.");
        return schema.put("additionalProperties", false);
    }

    private static void any(ObjectNode properties, String name, String value, String description) {
        properties
                .putObject(name)
                .put("type", "array")
                .put("maxItems", 100)
                .put("description", description)
                .set("items", Values.reference(value));
    }

    private static ObjectNode toReplay() {
        var schema = Tree.object().put("type", "object");
        schema.putObject("properties").set("from", Values.reference("position"));
        schema.set("required", Tree.array(List.of("from")));
        return schema.put("additionalProperties", false);
    }
}
