package org.entente.testing.tokens;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.entente.contracts.Within;
import org.jspecify.annotations.Nullable;

/// Something that only those who are believed may do.
///
/// @param body what is sent; nothing for a request without one
public record Door(String method, URI address, @Nullable String body) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public HttpResponse<String> knock(String requestId, Attempt attempt) {
        return knock(requestId, attempt.query(), attempt.authorizations());
    }

    public HttpResponse<String> knock(String requestId, String query, List<String> authorizations) {
        var request =
                HttpRequest.newBuilder(URI.create(address + query))
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .header("X-Request-Id", requestId);
        authorizations.forEach(value -> request.header("Authorization", value));
        try {
            return HTTP.send(request.build(), Within.of(PATIENCE, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new AssertionError(address + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
