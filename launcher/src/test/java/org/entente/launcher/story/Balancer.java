package org.entente.launcher.story;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.entente.launcher.house.Resident;

/// Hands requests to the gateways in turn, as load balancers do: to those that say they are ready,
/// and to the next where a connection is refused.
final class Balancer implements AutoCloseable {

    private static final long BETWEEN_LOOKS_NANOS = 100_000_000;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final Set<Resident> ready = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();
    private final List<Resident> gateways;
    private final String token;
    private final Thread looking;
    private volatile boolean running = true;

    Balancer(List<Resident> gateways, String token) {
        this.gateways = gateways;
        this.token = token;
        this.ready.addAll(gateways);
        this.looking = Thread.ofVirtual().start(this::look);
    }

    interface Request {
        HttpResponse<String> to(Caller gateway) throws IOException;
    }

    HttpResponse<String> pass(Request request) throws IOException {
        var first = turn.getAndIncrement();
        var refused = new IOException("no gateway is ready");
        for (var n = 0; n < gateways.size(); n++) {
            var gateway = gateways.get(Math.floorMod(first + n, gateways.size()));
            if (ready.contains(gateway)) {
                try {
                    return request.to(new Caller(gateway.url(), token));
                } catch (ConnectException e) {
                    refused.addSuppressed(e);
                }
            }
        }
        throw refused;
    }

    boolean isReady(Resident gateway) {
        return ready.contains(gateway);
    }

    private void look() {
        while (running) {
            for (var gateway : gateways) {
                if (saysReady(gateway)) {
                    ready.add(gateway);
                } else {
                    ready.remove(gateway);
                }
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
    }

    private boolean saysReady(Resident gateway) {
        var question =
                HttpRequest.newBuilder(gateway.readiness()).timeout(Duration.ofSeconds(5)).build();
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
