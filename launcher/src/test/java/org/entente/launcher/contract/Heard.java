package org.entente.launcher.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// What [Prism] answered, and what it found in the request and in the answer.
///
/// @param target path and query
/// @param violations each with `location`, `code` and `message`
record Heard(String method, String target, int status, String type, List<JsonNode> violations) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int REFUSED = 400;

    static Heard of(String line) {
        try {
            var heard = JSON.readTree(line);
            return new Heard(
                    heard.path("method").asText(),
                    heard.path("target").asText(),
                    heard.path("status").asInt(),
                    heard.path("type").asText(),
                    violations(heard.path("violations").asText("[]")));
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }

    /// Prism cuts them short where there are too many for a header.
    private static List<JsonNode> violations(String text) throws IOException {
        return text.startsWith("[")
                ? JSON.readTree(text).valueStream().toList()
                : List.of(JSON.createObjectNode().put("message", text));
    }

    /// What should not be: an answer that is not as described, or a request that is not as
    /// described and was taken all the same. What is refused need not be as described.
    List<String> faults() {
        return violations.stream()
                .filter(one -> !isOfRequest(one) || status < REFUSED)
                .filter(one -> !isOfAnotherType(one))
                .map(one -> "%s %s: %d %s".formatted(method, target, status, one))
                .toList();
    }

    private static boolean isOfRequest(JsonNode violation) {
        return violation.at("/location/0").asText().equals("request");
    }

    /// Prism 5.16.0 compares of two media types only what stands after a `+`: it takes linked data
    /// for `application/json`, which the document describes before it, and holds the wrong schema
    /// against it.
    private boolean isOfAnotherType(JsonNode violation) {
        return type.equals("application/ld+json")
                && violation.at("/location/0").asText().equals("response")
                && violation.at("/location/1").asText().equals("body");
    }

    boolean isSuccess() {
        return status < REFUSED;
    }
}
