package org.entente.bench.questions;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.entente.bench.load.Chunk;

/// Whether entries can be seen at the gateway.
final class Sight {
    private static final long BETWEEN_MILLIS = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI gateway;

    Sight(URI gateway) {
        this.gateway = gateway;
    }

    /// Returns when all of them are there: looks at the latest first, which most likely come last.
    void await(String address, List<Chunk> chunks) throws IOException, InterruptedException {
        long last = System.nanoTime() + PATIENCE.toNanos();
        for (var chunk : chunks.reversed()) {
            for (var line : chunk.lines().reversed()) {
                while (status("/v1/" + address + "/" + line.id()) != 200) {
                    if (System.nanoTime() > last) {
                        throw new IllegalStateException(line.id() + " does not arrive in the view");
                    }
                    Thread.sleep(BETWEEN_MILLIS);
                }
            }
        }
    }

    int status(String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(gateway.resolve(path))
                        .timeout(Duration.ofSeconds(30))
                        .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }
}
