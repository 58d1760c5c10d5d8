package org.entente.bench.spine;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import org.entente.bench.run.Get;

/// How far the gateway's view is. Its status is asked for only where nothing is timed: with many
/// entries it takes the gateway a while.
record View(URI gateway) {
    private static final long BETWEEN_MILLIS = 20;

    /// The position of the last change, `9f0c.1042`.
    String head() throws IOException, InterruptedException {
        return status().path("feed").asText();
    }

    /// Returns once so many changes came after the position.
    void await(String position, long changes) throws IOException, InterruptedException {
        int dot = position.indexOf('.');
        long last = Long.parseLong(position.substring(dot + 1)) + changes;
        var page = "/v1/changes?limit=1&after=" + position.substring(0, dot + 1) + (last - 1);
        var next = new Get(gateway.resolve(page));
        while (next.ask().json().path("items").isEmpty()) {
            Thread.sleep(BETWEEN_MILLIS);
        }
    }

    void requireNothingParked() throws IOException, InterruptedException {
        var parked = status().path("parked");
        if (!parked.isEmpty()) {
            throw new IllegalStateException("changes are parked: " + parked);
        }
    }

    private JsonNode status() throws IOException, InterruptedException {
        return new Get(gateway.resolve("/v1/status")).ask().json();
    }
}
