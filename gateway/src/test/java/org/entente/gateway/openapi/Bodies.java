package org.entente.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.contracts.Kind;
import org.entente.gateway.commitment.Commitments;
import org.entente.gateway.openapi.Resources.Operation;

/// What is sent, and the schemas that are put together from those of the entries.
final class Bodies {

    private final EntrySchemas entries;
    private final AnswerSchemas answers;
    private final Examples examples;

    Bodies(EntrySchemas entries, AnswerSchemas answers, Examples examples) {
        this.entries = entries;
        this.answers = answers;
        this.examples = examples;
    }

    ObjectNode of(Operation operation) {
        var said = (ObjectNode) operation.node().path("requestBody");
        var node = Tree.object().put("description", said.path("description").asText());
        var content = Tree.object();
        for (var media : said.path("content").properties()) {
            var type = media.getKey().equals("*/*") ? "application/json" : media.getKey();
            var one = content.putObject(type);
            one.set("schema", media.getValue().path("schema"));
            examples.request(operation.node().path("operationId").asText(), type)
                    .ifPresent(example -> one.set("example", example));
        }
        node.set("content", content);
        return node.put("required", said.path("required").asBoolean());
    }

    Map<String, ObjectNode> components() {
        var components = new TreeMap<String, ObjectNode>();
        for (var kind : Kind.values()) {
            var name = kind.type().getSimpleName();
            components.put(name + "ToRecord", toRecord(name));

            components.put(name + "Page", page(kind));
        }
        components.put("CommitmentAnswer", asItStands());
        components.put("Entry", entry());
        components.put("Problem", Head.problem());
        components.put("EvidenceToAdd", toAdd("evidence", "CommitmentEvidence"));
        components.put("AssessmentToAdd", toAdd("assessment", "CommitmentAssessment"));
        components.put("Reason", reason());
        components.put("ReasonToGive", reason().set("required", Tree.array(List.of("why"))));
        components.putAll(WebhookBodies.components());
        components.put("EntryToImport", lines("Entry"));
        components.put("ImportedLine", lines("Imported"));
        components.put("Imported", imported());
        return components;
    }

    /// Closed, as the owner holds it; the address says the kind and the id already.
    private ObjectNode toRecord(String name) {
        var schema = entries.of(name).deepCopy();
        var required = schema.path("required");
        schema.set(
                "required",
                Tree.array(
                        required.valueStream()
                                .map(JsonNode::textValue)
                                .filter(member -> !List.of("id", "kind").contains(member))
                                .toList()));
        return schema.put("additionalProperties", false);
    }

    private ObjectNode asItStands() {
        return Tree.object()
                .set(
                        "allOf",
                        Tree.array(
                                Tree.schema("Commitment"),
                                answers.reference(Commitments.Members.class)));
    }

    private static ObjectNode page(Kind kind) {
        var schema =
                Tree.object().put("type", "object").put("description", "One page of an answer.");
        var properties = schema.putObject("properties");
        properties
                .putObject("items")
                .put("type", "array")
                .put("maxItems", 200)
                .set("items", Tree.schema(PerKind.answer(kind)));
        properties
                .putObject("next")
                .put("type", "string")
                .put("description", "The cursor of the next page; absent on the last.");
        properties
                .putObject("asKnownAt")
                .put("type", "string")
                .put("description", "The moment asked for, where one was.");
        return schema.set("required", Tree.array(List.of("items")));
    }

    private static ObjectNode entry() {
        var schema = Tree.object().put("description", "An entry of any kind.");
        var all = schema.putArray("oneOf");
        var mapping =
                schema.putObject("discriminator").put("propertyName", "kind").putObject("mapping");
        for (var kind : Kind.values()) {
            var name = kind.type().getSimpleName();
            all.add(Tree.schema(name));
            mapping.put(kind.one(), Tree.SCHEMAS + name);
        }
        return schema;
    }

    /// Without its number, which the record gives.
    private ObjectNode toAdd(String member, String name) {
        var item = entries.of(name).deepCopy();
        ((ObjectNode) item.path("properties")).remove("n");
        item.set(
                "required",
                Tree.array(
                        item.path("required")
                                .valueStream()
                                .map(JsonNode::textValue)
                                .filter(one -> !one.equals("n") && !one.equals("sources"))
                                .toList()));
        item.put("additionalProperties", false);
        var schema = Tree.object().put("type", "object");
        var properties = schema.putObject("properties");
        properties.set(member, item);
        properties
                .putObject("sources")
                .put("type", "array")
                .put("description", "Sources that come with it.")
                .set("items", Tree.schema("Source"));
        properties
                .putObject("why")
                .put("type", "string")
                .put(
                        "description",
                        "Why it is added, in 2,000 characters at most; it is kept with the version.");
        schema.set("required", Tree.array(List.of(member)));
        return schema.put("additionalProperties", false);
    }

    private static ObjectNode reason() {
        var schema = Tree.object().put("type", "object");
        schema.putObject("properties")
                .putObject("why")
                .put("type", "string")
                .put("pattern", "\\S")
                .put(
                        "description",
                        "Why, in 2,000 characters at most; it is kept with the version.");
        return schema.put("additionalProperties", false);
    }

    private static ObjectNode lines(String name) {
        var schema =
                Tree.object()
                        .put("type", "string")
                        .put("contentMediaType", "application/x-ndjson")
                        .put("maxLength", 16 * 1024 * 1024);
        schema.put("description", "One JSON object a line, each as `contentSchema` says.");
        return schema.set("contentSchema", Tree.schema(name));
    }

    private static ObjectNode imported() {
        var schema =
                Tree.object().put("type", "object").put("description", "What became of one line.");
        var properties = schema.putObject("properties");
        properties
                .putObject("line")
                .put("type", "integer")
                .put("minimum", 1)
                .put("description", "The number of the line.");
        properties
                .putObject("kind")
                .put("type", "string")
                .put(
                        "description",
                        "Absent where the line could not be read so far, as is the id.");
        properties.putObject("id").put("type", "string").put("description", "The entry.");
        properties
                .putObject("outcome")
                .put("type", "string")
                .set(
                        "enum",
                        Tree.array(List.of("recorded", "revised", "unchanged", "kept", "refused")));
        properties
                .putObject("version")
                .put("type", "integer")
                .put("minimum", 1)
                .put("description", "The version in which it stands now.");
        properties
                .putObject("epoch")
                .put("type", "string")
                .put("description", "The life of the owner's store.");
        properties
                .putObject("consistencyToken")
                .put("type", "string")
                .put(
                        "description",
                        "Names this state: a read that brings it as `Consistency-Token` is not older. Absent where nothing was written.");
        properties.set("problem", Tree.schema("Problem"));
        return schema.set("required", Tree.array(List.of("line", "outcome")));
    }
}
