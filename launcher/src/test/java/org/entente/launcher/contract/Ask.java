package org.entente.launcher.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A request that is not sent yet, and what makes another of it.
///
/// @param address path and query
/// @param headers by their names, whatever their case
record Ask(String method, String address, TreeMap<String, String> headers, @Nullable String body) {

    private static final int LONG = 1024 * 1024;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Ask(String method, String address) {
        this(method, address, new TreeMap<>(String.CASE_INSENSITIVE_ORDER), null);
    }

    Ask as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    Ask with(String header, String value) {
        var more = new TreeMap<>(headers);
        more.put(header, value);
        return new Ask(method, address, more, body);
    }

    Ask without(String header) {
        var fewer = new TreeMap<>(headers);
        fewer.remove(header);
        return new Ask(method, address, fewer, body);
    }

    Ask at(UnaryOperator<String> other) {
        return new Ask(method, other.apply(address), headers, body);
    }

    Ask asking(String parameter) {
        return at(one -> one + (one.contains("?") ? "&" : "?") + parameter);
    }

    Ask saying(String something) {
        return new Ask(method, address, headers, something);
    }

    /// Sends it, and reads the answer: of a stream, which has no end, only that it begins.
    Told send(URI gateway) {
        var request =
                HttpRequest.newBuilder(gateway.resolve(address))
                        .timeout(Duration.ofSeconds(30))
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body))
                        // What is refused for its length is refused before it is sent.
                        .expectContinue(body != null && body.length() > LONG);
        headers.forEach(request::header);
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofInputStream());
            try (var stream = answer.body()) {
                var endless =
                        answer.headers()
                                .firstValue("Content-Type")
                                .filter(type -> type.startsWith("text/event-stream"))
                                .isPresent();
                var text = endless ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                return new Told(answer.statusCode(), answer.headers(), text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
