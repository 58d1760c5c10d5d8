package org.entente.launcher.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The committed document of the API, to hold answers against it.
final class ApiDocument {

    private static final Path FILE = Path.of("..", "gateway", "openapi.yaml");
    private static final String NAME = "https://entente.example/openapi";

    private final JsonNode document;
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new HashMap<>();

    ApiDocument() throws IOException {
        document = new YAMLMapper().readTree(FILE.toFile());
        var components = document.deepCopy();
        ((ObjectNode) components).retain("components");
        registry =
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemas(Map.of(NAME, components.toString())));
    }

    /// In the document's order.
    List<ApiOperation> operations() {
        return document.path("paths").properties().stream()
                .flatMap(path -> operations(path.getKey(), path.getValue()))
                .toList();
    }

    private Stream<ApiOperation> operations(String path, JsonNode item) {
        return item.properties().stream()
                .map(one -> new ApiOperation(one.getKey(), path, one.getValue(), this));
    }

    /// What a node stands for, where it only refers to a component.
    JsonNode whole(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    /// What in the value differs from the schema.
    List<String> differences(JsonNode schema, JsonNode value) {
        // The schema stands alone; what it refers to stands in the document.
        var text = schema.toString().replace("\"#/components/", "\"" + NAME + "#/components/");
        return schemas
                .computeIfAbsent(text, one -> registry.getSchema(one, InputFormat.JSON))
                .validate(value)
                .stream()
                .map(Object::toString)
                .toList();
    }
}
