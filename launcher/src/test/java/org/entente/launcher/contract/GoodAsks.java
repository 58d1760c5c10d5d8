package org.entente.launcher.contract;

import java.util.Locale;
import java.util.Map;

/// For each operation a request with which nothing is wrong. What it writes is there already, where
/// that can be.
///
/// @param webhook the id of one that the subscriber has
/// @param url where its address is
record GoodAsks(Visitor visitor, Questions questions, String webhook, String url) {

    static final String SUBSCRIBER = "subscriber@example.org";

    private static final Map<String, String> BODIES =
            Map.of(
                    "Actor", SceneTexts.ACTOR,
                    "Dialogue", SceneTexts.DIALOGUE,
                    "Statement", SceneTexts.STATEMENT,
                    "Partnership", SceneTexts.PARTNERSHIP,
                    "Commitment", SceneTexts.COMMITMENT.formatted(1, "2031-01-01"));

    static GoodAsks of(Visitor visitor, String webhook, String url) {
        return new GoodAsks(visitor, Questions.about(webhook), webhook, url);
    }

    Ask of(String operation) {
        return of(visitor.operation(operation));
    }

    Ask of(ApiOperation operation) {
        var ask = new Ask(operation.method(), address(operation)).as(token(operation));
        if (operation.takesBody()) {
            ask = ask.saying(body(operation)).with("Content-Type", operation.body().getKey());
        }
        return operation.id().equals("replaceWebhook") ? ask.with("If-Match", "*") : ask;
    }

    /// Each operation is asked by somebody else: together they ask more often than one may.
    private String token(ApiOperation operation) {
        return isOfWebhooks(operation)
                ? visitor.token(SUBSCRIBER, "subscriber")
                : visitor.token(operation + "@example.org", "editor");
    }

    private static boolean isOfWebhooks(ApiOperation operation) {
        return operation.path().startsWith("/v1/webhooks");
    }

    private String address(ApiOperation operation) {
        if (operation.isRead()) {
            return questions.of(operation).address();
        }
        if (operation.id().equals("importEntries")) {
            return operation.path() + "?existing=keep";
        }
        return operation
                .path()
                .replace("{id}", isOfWebhooks(operation) ? webhook : id(kind(operation)));
    }

    private String body(ApiOperation operation) {
        if (operation.verb().equals("put") && !isOfWebhooks(operation)) {
            return body(kind(operation));
        }
        return switch (operation.id()) {
            case "registerWebhook", "replaceWebhook" ->
                    "{\"url\": \"%s\", \"filter\": {\"ids\": [\"actor/nowhere\"]}}".formatted(url);
            case "replayWebhook" -> "{\"from\": \"0\"}";
            default -> {
                var example = operation.body().getValue().path("example");
                yield example.isTextual() ? example.asText() : example.toString();
            }
        };
    }

    /// `Actor` of an operation about actors.
    private static String kind(ApiOperation operation) {
        var tag = operation.node().at("/tags/0").asText();
        return tag.substring(0, tag.length() - 1);
    }

    /// The id of the entry that is written.
    private static String id(String kind) {
        return "statuses-" + kind.toLowerCase(Locale.ROOT);
    }

    private static String body(String kind) {
        var body = BODIES.get(kind);
        if (body == null) {
            throw new AssertionError("nobody knows a " + kind);
        }
        return body.replace("PREFIX", "statuses");
    }
}
