package org.entente.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.entente.gateway.openapi.Resources.Operation;
import org.entente.gateway.question.Page;

/// What an operation can answer: what its code says, and what holds for all.
final class Responses {

    private static final Map<Integer, String> SHARED =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry(304, "It is what the client has already."),
                            Map.entry(
                                    400,
                                    "The request cannot be meant: a parameter, a header or the body is not what it must be."),
                            Map.entry(
                                    401,
                                    "A token is needed, or the one that was sent is not believed."),
                            Map.entry(403, "The token does not carry the role that this needs."),
                            Map.entry(404, "It is not in the record."),
                            Map.entry(406, "It cannot be sent as what `Accept` names."),
                            Map.entry(
                                    410,
                                    "The record was put back from a backup, without what the `Consistency-Token` names."),
                            Map.entry(412, "The entry stands at another version."),
                            Map.entry(
                                    413,
                                    "The body is larger than 16 MiB, or an entry larger than 512 KiB."),
                            Map.entry(414, "The address is too long."),
                            Map.entry(415, "The body is not of a type that is taken here."),
                            Map.entry(
                                    429,
                                    "Too many requests; `Retry-After` says when to come again."),
                            Map.entry(431, "The headers of the request are too large."),
                            Map.entry(
                                    500,
                                    "Something is broken here; the log has it under the request's id."),
                            Map.entry(
                                    503,
                                    "The view does not show yet what was asked for, is not open yet, or an owner cannot be reached; `Retry-After` says when to come again.")));

    private static final List<Integer> OF_ALL = List.of(400, 401, 406, 414, 429, 431, 500, 503);
    private static final List<Integer> OF_BODIES = List.of(413, 415);
    private static final List<String> HEADERS_OF_ALL =
            List.of("Cache-Control", "RateLimit", "RateLimit-Policy", "Vary", "X-Request-Id");

    private final AnswerSchemas answers;
    private final Examples examples;

    Responses(AnswerSchemas answers, Examples examples) {
        this.answers = answers;
        this.examples = examples;
    }

    ObjectNode of(Operation operation) {
        var all = new TreeMap<Integer, ObjectNode>();
        OF_ALL.forEach(status -> all.put(status, shared(status)));
        if (operation.resource().isAnnotationPresent(ComesWithTheProgram.class)) {
            all.remove(500);
        }
        if (operation.isRead()) {
            all.put(410, shared(410));
        }
        if (operation.needsRole()) {
            all.put(403, shared(403));
        }
        if (operation.node().has("requestBody")) {
            OF_BODIES.forEach(status -> all.put(status, shared(status)));
        }
        if (isTagged(operation)) {
            all.put(304, shared(304));
        }
        if (operation.isRead() && operation.path().contains("{")) {
            all.put(404, shared(404));
        }
        if (saysWhatItAnswers(operation)
                && said(operation).stream().noneMatch(status -> status.startsWith("2"))) {
            all.put(200, good(operation, 200, Tree.object()));
        }
        for (var said : operation.node().path("responses").properties()) {
            if (saysWhatItAnswers(operation) && !said(operation).contains(said.getKey())) {
                continue;
            }
            var status = Integer.parseInt(said.getKey());
            all.put(
                    status,
                    status >= 300
                            ? problem(
                                    operation, status, said.getValue().path("description").asText())
                            : good(operation, status, (ObjectNode) said.getValue()));
        }
        var node = Tree.object();
        all.forEach((status, response) -> node.set(status.toString(), response));
        return node;
    }

    static Map<String, ObjectNode> shared(Examples examples) {
        var components = new LinkedHashMap<String, ObjectNode>();
        SHARED.forEach((status, description) ->
                components.put(
                        name(status),
                        status == 304
                                ? notModified(description)
                                : problem(status, description, examples.problem("", status))));
        return components;
    }

    private static boolean isTagged(Operation operation) {
        return operation.isRead()
                && operation
                        .node()
                        .path("parameters")
                        .findValuesAsText("name")
                        .contains("If-None-Match");
    }

    private static boolean saysWhatItAnswers(Operation operation) {
        return operation.code().isAnnotationPresent(AnswersWith.class)
                || operation.code().isAnnotationPresent(AnswersPagesOf.class);
    }

    /// The statuses that the code itself names; the scanner adds what is usual.
    private static Set<String> said(Operation operation) {
        return Stream.of(operation.code(), operation.resource())
                .flatMap(place -> Arrays.stream(place.getAnnotationsByType(APIResponse.class)))
                .map(APIResponse::responseCode)
                .collect(Collectors.toSet());
    }

    private static ObjectNode shared(int status) {
        return Tree.component("responses", name(status));
    }

    private static String name(int status) {
        return "Status" + status;
    }

    private static ObjectNode notModified(String description) {
        var node = Tree.object().put("description", description);
        var names = new TreeSet<>(HEADERS_OF_ALL);
        names.addAll(List.of("ETag", "Preference-Applied"));
        return node.set("headers", headers(names));
    }

    private ObjectNode problem(Operation operation, int status, String said) {
        var group = operation.node().path("tags").path(0).asText().toLowerCase(Locale.ROOT);
        return problem(
                status,
                said.isEmpty() ? Objects.requireNonNull(SHARED.get(status)) : said,
                examples.problem(group, status));
    }

    private static ObjectNode problem(int status, String description, Optional<JsonNode> given) {
        var names = new TreeSet<>(HEADERS_OF_ALL);
        switch (status) {
            case 401, 403 -> names.add("WWW-Authenticate");
            case 429, 503 -> names.add("Retry-After");
            default -> {}
        }
        var node = Tree.object().put("description", description);
        node.set("headers", headers(names));
        var media = node.putObject("content").putObject("application/problem+json");
        media.set("schema", Tree.schema("Problem"));
        given.ifPresent(example -> media.set("example", example));
        return node;
    }

    private ObjectNode good(Operation operation, int status, ObjectNode said) {
        var node =
                Tree.object()
                        .put("description", said.path("description").asText("What was asked for."));
        var names = new TreeSet<>(HEADERS_OF_ALL);
        said.path("headers").fieldNames().forEachRemaining(names::add);
        if (isTagged(operation)) {
            names.add("ETag");
        }
        if (operation.isRead() || operation.writesAnEntry()) {
            names.add("Preference-Applied");
        }
        var id = operation.node().path("operationId").asText();
        var one = operation.code().getAnnotation(AnswersWith.class);
        var pages = operation.code().getAnnotation(AnswersPagesOf.class);
        var content = Tree.object();
        if (status == 204) {
            return node.set("headers", headers(names));
        }
        if (one != null) {
            content.putObject(one.as())
                    .set(
                            "schema",
                            one.value() == String.class
                                    ? text(one.as())
                                    : answers.reference(one.value()));
            for (var also : one.also()) {
                content.putObject(also).set("schema", text(also));
            }
        } else if (pages != null) {
            content.putObject("application/json")
                    .set("schema", answers.reference(Page.class, pages.value()));
        } else {
            for (var media : said.path("content").properties()) {
                var type = media.getKey().equals("*/*") ? "application/json" : media.getKey();
                content.putObject(type).set("schema", media.getValue().path("schema"));
            }
        }
        for (var media : content.properties()) {
            examples.answer(id, status, media.getKey())
                    .ifPresent(example -> ((ObjectNode) media.getValue()).set("example", example));
        }
        if (operation.node().path("parameters").findValuesAsText("name").contains("cursor")
                || id.equals("changes")) {
            names.add("Link");
        }
        if (operation.writesAnEntry()) {
            names.addAll(List.of("ETag", "Consistency-Token", "View-Status"));
        }
        if (status == 201) {
            names.add("Location");
        }
        node.set("headers", headers(names));
        return node.set("content", content);
    }

    /// A stream has no end.
    private static ObjectNode text(String type) {
        if (type.endsWith("json")) {
            return Tree.object().put("type", "object");
        }
        return type.equals("text/event-stream")
                ? Tree.object().put("description", "Events, one after another.")
                : Tree.object().put("type", "string").put("maxLength", 16 * 1024 * 1024);
    }

    private static ObjectNode headers(Iterable<String> names) {
        var node = Tree.object();
        names.forEach(name -> node.set(name, Tree.component("headers", name)));
        return node;
    }
}
