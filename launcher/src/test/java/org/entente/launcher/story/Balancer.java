package org.entente.launcher.story;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Hands requests to the gateways in turn, as load balancers do: to those that say that they are
/// ready, and to the next where a connection is refused.
final class Balancer implements AutoCloseable {
    private static final long BETWEEN_LOOKS_NANOS = 100_000_000;

    private final AtomicInteger turn = new AtomicInteger();
    private final Supplier<List<URI>> looks;
    private final String token;
    private final Thread looking;
    private volatile List<URI> ready;
    private volatile boolean running = true;

    /// @param looks which gateways say now that they are ready
    Balancer(Supplier<List<URI>> looks, String token) {
        this.looks = looks;
        this.token = token;
        this.ready = looks.get();
        this.looking = Thread.ofVirtual().start(this::look);
    }

    interface Request {
        HttpResponse<String> to(Caller gateway) throws IOException;
    }

    HttpResponse<String> pass(Request request) throws IOException {
        var gateways = ready;
        var first = turn.getAndIncrement();
        var refused = new ConnectException("no gateway is ready");
        for (var n = 0; n < gateways.size(); n++) {
            var gateway = gateways.get(Math.floorMod(first + n, gateways.size()));
            try {
                return request.to(new Caller(gateway, token));
            } catch (ConnectException e) {
                refused.addSuppressed(e);
            }
        }
        throw refused;
    }

    /// The gateways that requests go to now.
    List<URI> ready() {
        return ready;
    }

    private void look() {
        while (running) {
            ready = looks.get();
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
    }

    @Override
    public void close() throws InterruptedException {
        running = false;
        looking.join();
    }
}
