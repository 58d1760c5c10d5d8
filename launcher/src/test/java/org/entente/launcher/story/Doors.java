package org.entente.launcher.story;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Hands requests to the published ports of the gateways in turn, as load balancers do: of those
/// that say that they are ready, and to the next where a connection is refused.
final class Doors implements AutoCloseable {
    private static final long BETWEEN_LOOKS_NANOS = 200_000_000;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final AtomicInteger turn = new AtomicInteger();
    private final Containers containers;
    private final String token;
    private final Thread looking;
    private volatile List<URI> ready = List.of();
    private volatile boolean running = true;

    Doors(Containers containers, String token) {
        this.containers = containers;
        this.token = token;
        this.looking = Thread.ofVirtual().start(this::look);
    }

    interface Request {
        HttpResponse<String> to(Caller gateway) throws IOException;
    }

    HttpResponse<String> pass(Request request) throws IOException {
        var doors = ready;
        var first = turn.getAndIncrement();
        var refused = new ConnectException("no gateway is ready");
        for (var n = 0; n < doors.size(); n++) {
            try {
                return request.to(
                        new Caller(doors.get(Math.floorMod(first + n, doors.size())), token));
            } catch (ConnectException e) {
                refused.addSuppressed(e);
            }
        }
        throw refused;
    }

    int open() {
        return ready.size();
    }

    private void look() {
        while (running) {
            ready =
                    containers.running("gateway").stream()
                            .map(this::door)
                            .filter(door -> door != null)
                            .toList();
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
    }

    private @Nullable URI door(String gateway) {
        var looked =
                containers.attemptDocker(
                        "inspect",
                        "-f",
                        "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}"
                                + " {{with index .NetworkSettings.Ports \"8080/tcp\"}}{{(index . 0).HostPort}}{{end}}",
                        gateway);
        var places = looked.output().split(" ");
        return looked.code() == 0 && places.length == 2 && isReady(places[0])
                ? URI.create("http://127.0.0.1:" + places[1])
                : null;
    }

    private boolean isReady(String host) {
        var question =
                HttpRequest.newBuilder(URI.create("http://" + host + ":9000/q/health/ready"))
                        .timeout(Duration.ofSeconds(5))
                        .build();
        try {
            return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        running = false;
        looking.interrupt();
        http.shutdownNow();
    }
}
