package org.entente.launcher.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Which statuses were seen of each operation, and what of the answers was not as the document
/// says.
final class Statuses {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// There where it applies, as their descriptions say.
    private static final Set<String> SOMETIMES =
            Set.of("Link", "Preference-Applied", "View-Status");

    private final Set<String> seen = new HashSet<>();
    private final Set<String> undocumented = new TreeSet<>();
    private final Set<String> different = new TreeSet<>();

    /// @param occasion what was special about the request
    synchronized void take(ApiOperation operation, String occasion, Told told) {
        var status = told.status();
        if (!operation.statuses().contains(status)) {
            undocumented.add("%s %d, given %s".formatted(operation, status, occasion));
            return;
        }
        var response = operation.response(status);
        seen.add(name(operation, status, response.has("content") ? told.type() : ""));
        Stream.concat(content(operation, response, told), headers(response, told))
                .forEach(what ->
                        different.add(
                                "%s %d, given %s, %s"
                                        .formatted(operation, status, occasion, what)));
    }

    private static Stream<String> headers(JsonNode response, Told told) {
        return response.path("headers").properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !SOMETIMES.contains(name) && !told.has(name))
                .map(name -> "has no " + name);
    }

    private static Stream<String> content(ApiOperation operation, JsonNode response, Told told) {
        if (!response.has("content")) {
            return told.body().isEmpty() ? Stream.of() : Stream.of("has a body");
        }
        var media = response.path("content").path(told.type());
        if (media.isMissingNode()) {
            return Stream.of("is of type '%s'".formatted(told.type()));
        }
        var schema = operation.document().whole(media.path("schema"));
        return values(schema, told)
                .flatMap(one ->
                        operation.document().differences(one.getKey(), one.getValue()).stream());
    }

    /// What is said, each with its schema.
    private static Stream<Map.Entry<JsonNode, JsonNode>> values(JsonNode schema, Told told) {
        return switch (told.type()) {
            case "text/event-stream" -> Stream.of();
            case "application/x-ndjson" ->
                    told.body()
                            .lines()
                            .map(line -> Map.entry(schema.path("contentSchema"), json(line)));
            case String type when type.endsWith("json") ->
                    Stream.of(Map.entry(schema, json(told.body())));
            default -> Stream.of(Map.entry(schema, TextNode.valueOf(told.body())));
        };
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + text, e);
        }
    }

    /// The documented ones that nobody has seen, in each representation that they have.
    List<String> missing(List<ApiOperation> operations) {
        var missing = new ArrayList<String>();
        for (var operation : operations) {
            for (var status : operation.statuses()) {
                var types = operation.types(status);
                (types.isEmpty() ? List.of("") : types)
                        .stream()
                                .map(type -> name(operation, status, type))
                                .filter(name -> !seen.contains(name))
                                .forEach(missing::add);
            }
        }
        return missing;
    }

    private static String name(ApiOperation operation, int status, String type) {
        return "%s %d %s".formatted(operation, status, type).strip();
    }

    Set<String> undocumented() {
        return undocumented;
    }

    /// What of the documented answers was of another type, form or without a header.
    Set<String> different() {
        return different;
    }
}
