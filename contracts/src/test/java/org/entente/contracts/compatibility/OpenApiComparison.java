package org.entente.contracts.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Compares two states of an OpenAPI document (3.1), operation by operation.
final class OpenApiComparison {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

    private final List<Break> breaks = new ArrayList<>();
    private final JsonNode before;
    private final JsonNode after;

    private OpenApiComparison(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    static List<Break> breaks(JsonNode before, JsonNode after) {
        var comparison = new OpenApiComparison(before, after);
        before.path("paths")
                .properties()
                .forEach(path -> comparison.path(path.getKey(), path.getValue()));
        return comparison.breaks;
    }

    private void path(String address, JsonNode old) {
        var now = after.path("paths").path(address);
        METHODS.stream()
                .filter(old::has)
                .forEach(method -> {
                    var where = method + " " + address;
                    if (now.has(method)) {
                        parameters(where, old, now, method);
                        operation(where, old.get(method), now.get(method));
                    } else {
                        found(where, "was taken away");
                    }
                });
    }

    private void operation(String where, JsonNode old, JsonNode now) {
        if (!old.path("operationId").equals(now.path("operationId"))) {
            found(where, "has another operationId: generated clients call it by that");
        }
        if (isOpen(before, old) && !isOpen(after, now)) {
            found(where, "needs a token now");
        }
        body(where, old, now);
        old.path("responses")
                .properties()
                .forEach(one -> response(where + " " + one.getKey(), one, now.path("responses")));
    }

    private static boolean isOpen(JsonNode document, JsonNode operation) {
        var security = operation.has("security") ? operation : document;
        var wanted = security.path("security");
        return wanted.isEmpty() || wanted.valueStream().anyMatch(JsonNode::isEmpty);
    }

    private void parameters(String where, JsonNode oldPath, JsonNode nowPath, String method) {
        var had = parameters(before, oldPath, method);
        var has = parameters(after, nowPath, method);
        had.forEach((name, old) -> {
            var now = has.get(name);
            if (now == null) {
                found(where, name + " was taken away");
                return;
            }
            if (now.path("required").asBoolean() && !old.path("required").asBoolean()) {
                found(where, name + " is required now");
            }
            if (!old.path("style").equals(now.path("style"))
                    || !old.path("explode").equals(now.path("explode"))) {
                found(where, name + " is written in another way");
            }
            schemas(where + " " + name, old, now, Use.WRITTEN);
        });
        has.forEach((name, now) -> {
            if (!had.containsKey(name) && now.path("required").asBoolean()) {
                found(where, name + " is new and required");
            }
        });
    }

    /// By place and name, `query limit`.
    private static Map<String, JsonNode> parameters(
            JsonNode document, JsonNode path, String method) {
        var all = new LinkedHashMap<String, JsonNode>();
        for (var list : List.of(path.path("parameters"), path.path(method).path("parameters"))) {
            list.forEach(one -> {
                var parameter = SchemaComparison.resolved(document, one);
                all.put(
                        parameter.path("in").asText() + " " + parameter.path("name").asText(),
                        parameter);
            });
        }
        return all;
    }

    private void body(String where, JsonNode old, JsonNode now) {
        var had = SchemaComparison.resolved(before, old.path("requestBody"));
        var has = SchemaComparison.resolved(after, now.path("requestBody"));
        if (has.path("required").asBoolean() && !had.path("required").asBoolean()) {
            found(where, "needs a body now");
        }
        content(where + " body", had, has, Use.WRITTEN);
    }

    private void response(String where, Map.Entry<String, JsonNode> response, JsonNode all) {
        var old = SchemaComparison.resolved(before, response.getValue());
        if (!all.has(response.getKey())) {
            if (response.getKey().matches("[23].*")) {
                found(where, "is not answered any more");
            }
            return;
        }
        var now = SchemaComparison.resolved(after, all.get(response.getKey()));
        old.path("headers")
                .properties()
                .forEach(header -> {
                    var there = now.path("headers").path(header.getKey());
                    if (there.isMissingNode()) {
                        found(where, "comes without " + header.getKey());
                        return;
                    }
                    schemas(
                            where + " " + header.getKey(),
                            SchemaComparison.resolved(before, header.getValue()),
                            SchemaComparison.resolved(after, there),
                            Use.READ);
                });
        content(where, old, now, Use.READ);
    }

    private void content(String where, JsonNode old, JsonNode now, Use use) {
        old.path("content")
                .properties()
                .forEach(type -> {
                    var there = now.path("content").path(type.getKey());
                    if (there.isMissingNode()) {
                        found(where, "is not " + type.getKey() + " any more");
                    } else {
                        schemas(where + " " + type.getKey(), type.getValue(), there, use);
                    }
                });
    }

    private void schemas(String where, JsonNode old, JsonNode now, Use use) {
        SchemaComparison.breaks(
                        before, after, old.path("schema"), now.path("schema"), EnumSet.of(use))
                .forEach(one -> found(where + one.where(), one.what()));
    }

    private void found(String where, String what) {
        breaks.add(new Break(where, what));
    }
}
