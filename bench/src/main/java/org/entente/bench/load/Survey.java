package org.entente.bench.load;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClientOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.entente.bench.measure.Sample;

/// Asks many addresses in turn over some connections, each with one request under way. A run goes
/// on where the one before ended, so that an address comes again only when all the others had their
/// turn.
public final class Survey {
    private static final int PATIENCE_SECONDS = 30;

    private final Vertx vertx;
    private final int connections;
    private final int port;
    private final List<Buffer> requests;
    private final AtomicLong next = new AtomicLong();

    public Survey(Vertx vertx, int connections, int port, List<String> paths) {
        this.vertx = vertx;
        this.connections = connections;
        this.port = port;
        this.requests =
                paths.stream()
                        .map(path ->
                                Buffer.buffer(
                                        "GET %s HTTP/1.1\r\nhost: 127.0.0.1:%d\r\naccept: application/json\r\n\r\n"
                                                .formatted(path, port)))
                        .toList();
    }

    /// Any answer but a 200 that says something ends the measurement.
    public Outcome run(Duration duration)
            throws InterruptedException, ExecutionException, TimeoutException {
        var client = vertx.createNetClient(new NetClientOptions().setTcpNoDelay(true));
        try {
            var interviews = new ArrayList<Interview>();
            for (int i = 0; i < connections; i++) {
                var socket =
                        client.connect(port, "127.0.0.1")
                                .toCompletionStage()
                                .toCompletableFuture()
                                .get(5, TimeUnit.SECONDS);
                interviews.add(new Interview(socket, this::next));
            }
            long began = System.nanoTime();
            interviews.forEach(it -> it.until(began + duration.toNanos()));
            var all = new Sample();
            long bytes = 0;
            for (var interview : interviews) {
                var over =
                        interview
                                .done()
                                .get(duration.toSeconds() + PATIENCE_SECONDS, TimeUnit.SECONDS);
                all.addAll(over.latencies());
                bytes += over.bytes();
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            var summary = all.summary();
            return new Outcome(summary.count() / seconds, bytes / summary.count(), summary);
        } finally {
            client.close();
        }
    }

    /// How many of all asked so far had been asked before.
    public double repeated() {
        long asked = next.get();
        return asked <= requests.size() ? 0 : (asked - requests.size()) / (double) asked;
    }

    private Buffer next() {
        return requests.get((int) (next.getAndIncrement() % requests.size()));
    }

    /// @param bytes of an answer's body, on average
    public record Outcome(double perSecond, long bytes, Sample.Summary latency) {}
}
