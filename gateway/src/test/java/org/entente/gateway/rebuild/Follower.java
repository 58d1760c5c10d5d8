package org.entente.gateway.rebuild;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/// Someone who follows the changes on one stream.
record Follower(HttpClient http, AtomicLong id, List<Long> positions, List<String> events)
        implements AutoCloseable {

    static Follower of(URI changes, String from) {
        var follower =
                new Follower(
                        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
                        new AtomicLong(),
                        new CopyOnWriteArrayList<>(),
                        new CopyOnWriteArrayList<>());
        var request =
                HttpRequest.newBuilder(changes)
                        .header("Accept", "text/event-stream")
                        .header("Last-Event-ID", from)
                        .build();
        follower.http
                .sendAsync(request, BodyHandlers.ofLines())
                .thenAccept(answer -> answer.body().forEach(follower::read));
        return follower;
    }

    /// Whether it has heard anything.
    boolean isThere() {
        return id.get() > 0;
    }

    private void read(String line) {
        // The data stand behind both: a message without them only says where the follower is.
        if (line.startsWith("id:")) {
            id.set(Long.parseLong(line.substring(line.indexOf('.') + 1).strip()));
        } else if (line.startsWith("event:")) {
            events.add(line.substring("event:".length()).strip());
        } else if (line.startsWith("data:")) {
            positions.add(id.get());
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
