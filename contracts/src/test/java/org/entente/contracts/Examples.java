package org.entente.contracts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/// Golden copies as the gateway passes them on.
final class Examples {

    private Examples() {}

    /// Golden copies of a change and of an occasion, as the feed tells them.
    static ArrayNode feedItems() throws IOException {
        var examples = JsonNodeFactory.instance.arrayNode();
        for (var golden : Golden.latest(new EventType(Kind.ACTOR, "recorded"))) {
            examples.add(feedItem(golden, 1));
        }
        for (var golden : Golden.latest(new EventType(Kind.COMMITMENT, EventType.DUE))) {
            examples.add(feedItem(golden, 1042));
        }
        return examples;
    }

    private static ObjectNode feedItem(Golden golden, long number) {
        var entry = golden.entry();
        var example = object().put("name", golden.name());
        var item = example.putObject("payload").put("position", "9f0c." + number);
        item.putObject("change")
                .put("kind", entry.kind().one())
                .put("id", entry.id())
                .put("version", entry.version())
                .put("type", golden.type().event())
                .put("at", golden.header(Topics.TIME));
        item.put("consistencyToken", golden.token().toString());
        item.set("entry", golden.value());
        return example;
    }

    static ArrayNode deliveries() throws IOException {
        var examples = JsonNodeFactory.instance.arrayNode();
        for (var golden : Golden.latest(new EventType(Kind.COMMITMENT, EventType.DUE))) {
            examples.add(delivery(golden, 1042));
        }
        return examples;
    }

    private static ObjectNode delivery(Golden golden, long number) {
        var entry = golden.entry();
        var example = object().put("name", golden.name());
        example.putObject("headers")
                .put("webhook-id", golden.header(Topics.ID))
                .put("webhook-timestamp", "1795600000")
                .put("webhook-signature", "v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=")
                .put("content-type", "application/cloudevents+json; charset=utf-8");
        example.putObject("payload")
                .put("specversion", "1.0")
                .put("id", golden.header(Topics.ID))
                .put("source", golden.header(Topics.SOURCE))
                .put("type", golden.type().type())
                .put("time", golden.header(Topics.TIME))
                .put("datacontenttype", "application/json")
                .put("subject", golden.key())
                .put("entryversion", entry.version())
                .put("epoch", entry.epoch())
                .put("sequence", "%018d".formatted(number))
                .put("feedposition", "9f0c." + number)
                .put("consistencytoken", golden.token().toString())
                .set("data", golden.value());
        return example;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
