package org.entente.contracts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The JSON Schemas (2020-12) of what subscribers get: on top of the schemas of the entries, whose
/// names they are next to.
final class EventSchemas {

    static final String BASE = "https://entente.example/schemas/events/";

    static final String POSITION = "^[0-9a-zA-Z]+\\.[0-9]{1,18}$";
    static final String TRACE_PARENT = "^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$";
    static final String CONSISTENCY_TOKEN = "^\"[a-z]+/[^@\"]+@[0-9]{1,18}\\.[0-9a-zA-Z]+\"$";

    private static final String BRIEF = "statement-brief";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private EventSchemas() {}

    /// By name, without `.json`.
    static Map<String, ObjectNode> all() throws IOException {
        var schemas = new TreeMap<String, ObjectNode>();
        for (var type : EventType.all()) {
            schemas.put(type.name(), event(type));
        }
        schemas.put(BRIEF, brief());
        schemas.put("feed-item", feedItem());
        schemas.put("reset", reset());
        schemas.put("webhook", WebhookSchema.schema());
        return schemas;
    }

    /// The value on the topic: the entry as its owner stamped it, and changed as the type says. An
    /// occasion has the entry in whichever version it is.
    private static ObjectNode event(EventType type) {
        var schema = named(type.name(), type.type());
        var stamped = JSON.objectNode();
        stamped.set("required", texts(List.of("version", "epoch", "change")));
        if (type.isChange()) {
            stamped.putObject("properties")
                    .putObject("change")
                    .putObject("properties")
                    .putObject("type")
                    .put("const", type.event());
        }
        schema.putArray("allOf").add(ref("../" + type.kind().one() + ".json")).add(stamped);
        return schema;
    }

    /// A statement without its texts, as a stream carries it.
    private static ObjectNode brief() throws IOException {
        var schema =
                (ObjectNode)
                        Wire.mapper()
                                .readTree(
                                        Generated.RESOURCES
                                                .resolve("schemas/statement.json")
                                                .toFile());
        schema.setAll(named(BRIEF, "statement without its texts"));
        var members = (ObjectNode) schema.get("properties");
        members.remove("texts");
        members.putObject("textsOmitted").put("const", true);
        ((ObjectNode) schema.get("$defs")).remove("Text");
        ((ArrayNode) schema.get("required"))
                .add("version")
                .add("epoch")
                .add("change")
                .add("textsOmitted");
        return schema;
    }

    /// An item of a page of `/v1/changes`, and the data of a server-sent event.
    private static ObjectNode feedItem() {
        var schema = closed("feed-item", "item of /v1/changes");
        var members = schema.putObject("properties");
        members.set("position", text(POSITION));
        members.set("change", change());
        members.set("traceparent", text(TRACE_PARENT));
        members.set("consistencyToken", text(CONSISTENCY_TOKEN));
        members.putObject("entry").put("type", "object");
        schema.set("required", texts(List.of("position", "change", "consistencyToken", "entry")));
        var each = schema.putArray("allOf");
        EventType.all().forEach(type -> each.add(entryOf(type)));
        return schema;
    }

    private static ObjectNode change() {
        var change = JSON.objectNode().put("type", "object");
        var members = change.putObject("properties");
        members.putObject("kind").set("enum", texts(kinds()));
        members.putObject("id").put("type", "string").put("minLength", 1);
        members.putObject("version").put("type", "integer").put("minimum", 1);
        members.putObject("type")
                .set("enum", texts(EventType.all().stream().map(EventType::event).distinct()));
        members.putObject("at").put("type", "string").put("format", "date-time");
        change.set("required", texts(List.of("kind", "id", "version", "type", "at")));
        return change.put("additionalProperties", false);
    }

    private static ObjectNode entryOf(EventType type) {
        var condition = JSON.objectNode();
        var members =
                condition
                        .putObject("if")
                        .putObject("properties")
                        .putObject("change")
                        .putObject("properties");
        members.putObject("kind").put("const", type.kind().one());
        members.putObject("type").put("const", type.event());
        condition.putObject("then").putObject("properties").set("entry", entry(type));
        return condition;
    }

    /// The entry in an event of this type, a statement with its texts or without.
    static ObjectNode entry(EventType type) {
        var whole = ref(type.name() + ".json");
        if (type.kind() != Kind.STATEMENT) {
            return whole;
        }
        var either = JSON.objectNode();
        either.putArray("anyOf").add(whole).add(ref(BRIEF + ".json"));
        return either;
    }

    /// Told instead of changes: the place where a follower stands is not in this feed.
    private static ObjectNode reset() {
        var schema = closed("reset", "reset");
        var members = schema.putObject("properties");
        members.set("position", text(POSITION));
        members.putObject("detail").put("type", "string");
        schema.set("required", texts(List.of("position", "detail")));
        return schema;
    }

    private static ObjectNode named(String name, String title) {
        return JSON.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", BASE + name + ".json")
                .put("title", title);
    }

    static ObjectNode closed(String name, String title) {
        return named(name, title).put("type", "object").put("additionalProperties", false);
    }

    static ObjectNode ref(String schema) {
        return JSON.objectNode().put("$ref", schema);
    }

    static ObjectNode text(String pattern) {
        return JSON.objectNode().put("type", "string").put("pattern", pattern);
    }

    private static Stream<String> kinds() {
        return Arrays.stream(Kind.values()).map(Kind::one);
    }

    static ArrayNode texts(List<String> texts) {
        return texts(texts.stream());
    }

    static ArrayNode texts(Stream<String> texts) {
        var array = JSON.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}
