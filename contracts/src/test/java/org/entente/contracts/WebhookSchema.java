package org.entente.contracts;

import static org.entente.contracts.EventSchemas.text;
import static org.entente.contracts.EventSchemas.texts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// The schema of a webhook's body: a CloudEvent in structured mode, whose data are what its type
/// says.
final class WebhookSchema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String RESET = "org.entente.feed.reset";
    private static final String TEST = "org.entente.webhook.test";

    private WebhookSchema() {}

    static ObjectNode schema() {
        var schema = EventSchemas.closed("webhook", "body of a webhook");
        var members = schema.putObject("properties");
        members.putObject("specversion").put("const", "1.0");
        members.set("id", text("^[^.]+$"));
        members.putObject("source")
                .set(
                        "enum",
                        texts(List.of("/statements-service", "/partnership-service", "/gateway")));
        members.set("type", text("^org\\.entente\\.[a-z]+\\.[a-z]+$"));
        members.putObject("time").put("type", "string").put("format", "date-time");
        members.putObject("datacontenttype").put("const", "application/json");
        members.set("subject", text("^[a-z]+/.+$"));
        members.putObject("entryversion").put("type", "integer").put("minimum", 1);
        members.set("epoch", text("^[0-9a-zA-Z]+$"));
        members.set("sequence", text("^[0-9]{18}$"));
        members.set("feedposition", text(EventSchemas.POSITION));
        members.set("consistencytoken", text(EventSchemas.CONSISTENCY_TOKEN));
        members.set("traceparent", text(EventSchemas.TRACE_PARENT));
        members.set("dataref", text("^/v1/[a-z]+/.+/history/[0-9]+$"));
        members.putObject("data").put("type", "object");
        schema.set(
                "required",
                texts(List.of("specversion", "id", "source", "type", "datacontenttype")));
        var each = schema.putArray("allOf");
        EventType.all().forEach(type -> each.add(ofType(type)));
        each.add(when(RESET, reset())).add(when(TEST, told()));
        return schema;
    }

    private static ObjectNode ofType(EventType type) {
        var then = JSON.objectNode();
        then.putObject("properties").set("data", EventSchemas.entry(type));
        then.set(
                "required",
                texts(
                        List.of(
                                "time",
                                "subject",
                                "entryversion",
                                "epoch",
                                "sequence",
                                "feedposition",
                                "consistencytoken")));
        then.putArray("oneOf").add(required("data")).add(required("dataref"));
        return when(type.type(), then);
    }

    private static ObjectNode reset() {
        var then = told();
        ((ObjectNode) then.at("/properties/data/properties"))
                .set("position", text(EventSchemas.POSITION));
        return then;
    }

    /// Data that say something in words.
    private static ObjectNode told() {
        var then = required("data");
        var data = then.putObject("properties").putObject("data");
        data.putObject("properties").putObject("detail").put("type", "string");
        data.set("required", texts(List.of("detail")));
        return then;
    }

    private static ObjectNode when(String type, ObjectNode then) {
        var condition = JSON.objectNode();
        var members = condition.putObject("if").putObject("properties");
        members.putObject("type").put("const", type);
        condition.set("then", then);
        return condition;
    }

    private static ObjectNode required(String member) {
        var schema = JSON.objectNode();
        schema.set("required", texts(List.of(member)));
        return schema;
    }
}
