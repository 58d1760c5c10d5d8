package org.entente.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The committed document, to hold what is sent against it.
final class Described {

    private final JsonNode document;
    private final SchemaRegistry registry =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    Described() throws IOException {
        document = new YAMLMapper().readTree(OpenApiTest.FILE.toFile());
    }

    /// By their ids.
    Map<String, JsonNode> operations() {
        var operations = new TreeMap<String, JsonNode>();
        for (var path : document.path("paths")) {
            for (var operation : path) {
                operations.put(operation.path("operationId").textValue(), operation);
            }
        }
        return operations;
    }

    JsonNode operation(String id) {
        return Objects.requireNonNull(operations().get(id), id);
    }

    /// Bodies with a schema: what an operation is sent and what it answers, the answers that
    /// several share among them.
    Map<String, JsonNode> bodies() {
        var bodies = new TreeMap<String, JsonNode>();
        operations()
                .forEach((id, operation) -> {
                    add(bodies, id + " request", operation.path("requestBody"));
                    operation
                            .path("responses")
                            .properties()
                            .forEach(response ->
                                    add(bodies, id + " " + response.getKey(), response.getValue()));
                });
        document.at("/components/responses")
                .properties()
                .forEach(response -> add(bodies, response.getKey(), response.getValue()));
        return bodies;
    }

    private static void add(Map<String, JsonNode> bodies, String name, JsonNode holder) {
        holder.path("content")
                .properties()
                .forEach(media -> bodies.put(name + " " + media.getKey(), media.getValue()));
    }

    /// What in the value differs from the schema.
    List<String> differences(JsonNode schema, JsonNode value) {
        var whole = new YAMLMapper().createObjectNode();
        whole.set("components", document.path("components"));
        whole.setAll((ObjectNode) schema);
        return registry.getSchema(whole.toString(), InputFormat.JSON).validate(value).stream()
                .map(Object::toString)
                .toList();
    }
}
