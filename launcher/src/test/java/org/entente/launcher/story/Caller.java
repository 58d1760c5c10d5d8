package org.entente.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Somebody who uses the API of one service.
public final class Caller {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();

    private final URI service;
    private final String token;

    public Caller(URI service, String token) {
        this.service = service;
        this.token = token;
    }

    public HttpResponse<String> get(String path, String... headers) throws IOException {
        var request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.GET());
    }

    /// As whoever reads without a token gets it.
    public JsonNode json(String path) {
        try {
            return JSON.readTree(get(path).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As whoever the token names gets it.
    public JsonNode own(String path) {
        try {
            return JSON.readTree(get(path, "Authorization", "Bearer " + token).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    public HttpResponse<String> put(
            String path, @Nullable Long ifMatch, String body, String... headers)
            throws IOException {
        var request = authorized(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (ifMatch != null) {
            request.header("If-Match", "\"" + ifMatch + "\"");
        }
        return send(request.PUT(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> post(String path, String body) throws IOException {
        return send(authorized(path).POST(BodyPublishers.ofString(body)));
    }

    /// @param body nothing, where there is none
    /// @param headers names and values; `Content-Type` among them is taken for the usual one
    public HttpResponse<String> send(
            String method, String path, @Nullable String body, String... headers)
            throws IOException {
        var request = authorized(path);
        for (var n = 0; n < headers.length; n += 2) {
            request.setHeader(headers[n], headers[n + 1]);
        }
        return send(
                request.method(
                        method,
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    /// Records entries, one a line.
    public HttpResponse<String> importing(String lines) throws IOException {
        return send(
                authorized("/v1/import", "application/x-ndjson")
                        .POST(BodyPublishers.ofString(lines))
                        .timeout(Duration.ofSeconds(60)));
    }

    private HttpRequest.Builder authorized(String path) {
        return authorized(path, "application/json");
    }

    private HttpRequest.Builder authorized(String path, String contentType) {
        return request(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", contentType);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path)).timeout(Duration.ofSeconds(30));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
