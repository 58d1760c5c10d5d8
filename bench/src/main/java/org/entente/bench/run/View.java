package org.entente.bench.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.stream.StreamSupport;

/// How far the gateway's view is. Its status is asked for only where nothing is timed: with many
/// entries it takes the gateway a while.
public record View(URI gateway) {
    private static final long BETWEEN_MILLIS = 20;
    private static final long STILL_MILLIS = 500;
    private static final int STILL = 6;

    /// The position of the last change, `9f0c.1042`.
    public String head() throws IOException, InterruptedException {
        return status().path("feed").asText();
    }

    /// Returns once so many changes came after the position.
    public void await(String position, long changes) throws IOException, InterruptedException {
        long last = number(position) + changes;
        // Nobody has this id: the pages are empty, and say how far they came.
        var page = "/v1/changes?id=actor/bench-nobody&after=";
        for (var reached = position; number(reached) < last; ) {
            var next = new Get(gateway.resolve(page + reached)).ask().json();
            if (next.path("next").isMissingNode()) {
                Thread.sleep(BETWEEN_MILLIS);
            }
            reached = next.path("position").asText();
        }
    }

    private static long number(String position) {
        return Long.parseLong(position.substring(position.indexOf('.') + 1));
    }

    /// Returns once everything has arrived that was on its way: all topics are read to their end,
    /// and for a while nothing came any more.
    public void settle() throws IOException, InterruptedException {
        var last = "";
        for (int still = 0; still < STILL; ) {
            Thread.sleep(STILL_MILLIS);
            var status = status();
            var feed = status.path("feed").asText();
            boolean behind =
                    StreamSupport.stream(status.path("topics").spliterator(), false)
                            .anyMatch(topic -> topic.path("lag").asLong() > 0);
            still = behind || !feed.equals(last) ? 0 : still + 1;
            last = feed;
        }
    }

    public void requireNothingParked() throws IOException, InterruptedException {
        var parked = status().path("parked");
        if (!parked.isEmpty()) {
            throw new IllegalStateException("changes are parked: " + parked);
        }
    }

    private JsonNode status() throws IOException, InterruptedException {
        return new Get(gateway.resolve("/v1/status")).ask().json();
    }
}
