package org.entente.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;

/// The AsyncAPI document: what is written by hand, and a message for every type of event, whose
/// examples are golden copies.
final class AsyncApi {

    private static final String HEAD =
            "# Made from src/test/resources/org/entente/contracts/asyncapi.yaml and the code"
                    + " (CONTRIBUTING.md): not edited by hand.\n";
    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .disable(Feature.WRITE_DOC_START_MARKER)
                    .disable(Feature.SPLIT_LINES)
                    .enable(Feature.MINIMIZE_QUOTES)
                    .enable(Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .enable(Feature.LITERAL_BLOCK_STYLE)
                    .build();

    private static final List<String> REQUIRED =
            List.of(
                    Topics.SPEC_VERSION,
                    Topics.ID,
                    Topics.SOURCE,
                    Topics.TYPE,
                    Topics.SUBJECT,
                    Topics.TIME,
                    Topics.ENTRY_VERSION,
                    Topics.EPOCH,
                    Topics.CONTENT_TYPE);

    private AsyncApi() {}

    static String document() throws IOException {
        var document =
                (ObjectNode) YAML.readTree(AsyncApi.class.getResourceAsStream("asyncapi.yaml"));
        for (var type : EventType.all()) {
            channel(document, type)
                    .withObjectProperty("messages")
                    .set(type.name(), ref("#/components/messages/" + type.name()));
            messages(document).set(type.name(), onTopic(type));
        }
        ((ObjectNode) messages(document).get("feedItem")).set("examples", Examples.feedItems());
        ((ObjectNode) messages(document).get("delivery")).set("examples", Examples.deliveries());
        return HEAD + YAML.writeValueAsString(document);
    }

    private static ObjectNode channel(ObjectNode document, EventType type) {
        for (var channel : document.get("channels")) {
            if (channel.path("address").asText().equals(Topics.of(type.kind()))) {
                return (ObjectNode) channel;
            }
        }
        throw new IllegalStateException("no channel is for " + type.name());
    }

    private static ObjectNode messages(ObjectNode document) {
        return (ObjectNode) document.at("/components/messages");
    }

    private static ObjectNode onTopic(EventType type) throws IOException {
        var message =
                object().put("name", type.type())
                        .put("title", Titles.of(type))
                        .put("summary", Titles.summary(type));
        message.putArray("traits").add(ref("#/components/messageTraits/onTopics"));
        message.set("headers", headers(type));
        message.putObject("payload")
                .put("schemaFormat", "application/schema+json;version=draft-2020-12")
                .set("schema", ref("schemas/events/" + type.name() + ".json"));
        message.set("bindings", key(type));
        var examples = message.putArray("examples");
        for (var golden : Golden.latest(type)) {
            var example = examples.addObject().put("name", golden.name());
            example.set("headers", golden.headers());
            example.set("payload", golden.value());
        }
        return message;
    }

    /// What the type adds to the headers that all have.
    private static ObjectNode headers(EventType type) {
        var headers = object();
        var members = headers.putObject("properties");
        members.putObject(Topics.TYPE).put("const", type.type());
        members.putObject(Topics.SUBJECT).put("pattern", pattern(type));
        if (!type.isChange()) {
            members.putObject(Topics.OCCASION)
                    .put("type", "string")
                    .put("pattern", "^" + type.event() + "(/.+)?$")
                    .put(
                            "description",
                            "Tells apart the occasions of one entry, each of which is told once.");
        }
        var required = headers.putArray("required");
        REQUIRED.forEach(required::add);
        if (!type.isChange()) {
            required.add(Topics.OCCASION);
        }
        return headers;
    }

    private static ObjectNode key(EventType type) {
        var bindings = object();
        var kafka = bindings.putObject("kafka");
        kafka.putObject("key").put("type", "string").put("pattern", pattern(type));
        kafka.put("bindingVersion", "0.5.0");
        return bindings;
    }

    private static String pattern(EventType type) {
        return "^" + type.kind().one() + "/.+$";
    }

    private static JsonNode ref(String target) {
        return object().put("$ref", target);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
