package org.entente.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Follows `/v1/changes` as server-sent events; when the connection breaks it comes back with its
/// `Last-Event-ID`, as a browser does: to the next gateway, if it knows several.
final class Follower implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long RECONNECT_NANOS = 100_000_000;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<URI> gateways;
    private final Thread thread;
    private volatile boolean running = true;
    private volatile String lastEventId;

    Follower(URI gateway, String lastEventId) {
        this(List.of(gateway), lastEventId);
    }

    Follower(List<URI> gateways, String lastEventId) {
        this.gateways = gateways;
        this.lastEventId = lastEventId;
        this.thread = Thread.ofVirtual().start(this::run);
    }

    List<Received> received() {
        return received;
    }

    /// Where it stands.
    String lastEventId() {
        return lastEventId;
    }

    private void run() {
        for (var turn = 0; running; turn++) {
            try {
                follow(gateways.get(turn % gateways.size()));
            } catch (IOException | UncheckedIOException e) {
                LockSupport.parkNanos(RECONNECT_NANOS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void follow(URI gateway) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(gateway.resolve("/v1/changes"))
                        .header("Accept", "text/event-stream")
                        .header("Last-Event-ID", lastEventId)
                        .build();
        try (var lines = http.send(request, BodyHandlers.ofLines()).body()) {
            var event = new ArrayList<String>();
            var iterator = lines.iterator();
            while (running && iterator.hasNext()) {
                var line = iterator.next();
                if (!line.isEmpty()) {
                    event.add(line);
                    continue;
                }
                take(event);
                event.clear();
            }
        }
    }

    private void take(List<String> event) throws IOException {
        var data = field(event, "data");
        if (data != null) {
            var id = field(event, "id");
            received.add(
                    new Received(id, String.valueOf(field(event, "event")), JSON.readTree(data)));
            if (id != null) {
                lastEventId = id;
            }
        }
    }

    private static @Nullable String field(List<String> event, String name) {
        return event.stream()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse(null);
    }

    @Override
    public void close() {
        running = false;
        http.shutdownNow();
        thread.interrupt();
    }

    /// One event.
    record Received(@Nullable String id, String event, JsonNode data) {
        String key() {
            return data.at("/change/kind").asText() + "/" + data.at("/change/id").asText();
        }

        long version() {
            return data.at("/change/version").asLong();
        }
    }
}
