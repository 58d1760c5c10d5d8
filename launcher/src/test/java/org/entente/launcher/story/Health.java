package org.entente.launcher.story;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// A service's management port, as a probe and a Prometheus use it.
final class Health {

    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(1))
                    .build();
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final String host;
    private final int port;

    Health(int port) {
        this("127.0.0.1", port);
    }

    Health(String host, int port) {
        this.host = host;
        this.port = port;
    }

    int ready() {
        return status("/q/health/ready");
    }

    int live() {
        return status("/q/health/live");
    }

    String metrics() throws IOException {
        return get("/q/metrics").body();
    }

    /// 0 where nobody answers.
    private int status(String path) {
        try {
            return get(path).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private HttpResponse<String> get(String path) throws IOException {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create("http://" + host + ":" + port + path))
                            .header("Accept", "text/plain, */*")
                            .timeout(PATIENCE)
                            .build(),
                    BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
