package org.entente.bench.load;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClientOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.entente.bench.measure.Sample;

/// Asks one question again and again over some connections, each with one request under way.
///
/// It writes the same bytes each time and reads no more of an answer than it must (the status, the
/// length): it shares the processors with the server, so whatever it took would make all servers
/// look alike.
public final class Load {
    private final Vertx vertx;
    private final int connections;
    private final ProcessHandle server;
    private final int port;
    private final Buffer request;
    private final int length;

    /// @param length of the answer's body in bytes; any other answer ends the measurement
    public Load(
            Vertx vertx, int connections, ProcessHandle server, int port, String path, int length) {
        this.vertx = vertx;
        this.connections = connections;
        this.server = server;
        this.port = port;
        this.request =
                Buffer.buffer("GET " + path + " HTTP/1.1\r\nhost: 127.0.0.1:" + port + "\r\n\r\n");
        this.length = length;
    }

    public Outcome run(Duration duration)
            throws InterruptedException, ExecutionException, TimeoutException {
        var client = vertx.createNetClient(new NetClientOptions().setTcpNoDelay(true));
        try {
            var asking = new ArrayList<Asking>();
            for (int i = 0; i < connections; i++) {
                var socket =
                        client.connect(port, "127.0.0.1")
                                .toCompletionStage()
                                .toCompletableFuture()
                                .get(5, TimeUnit.SECONDS);
                asking.add(new Asking(socket, request, length));
            }
            var processor = processorTime();
            long began = System.nanoTime();
            long end = began + duration.toNanos();
            asking.forEach(it -> it.until(end));
            var all = new Sample();
            for (var it : asking) {
                all.addAll(it.done().get(duration.toSeconds() + 10, TimeUnit.SECONDS));
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            var used = processorTime().minus(processor);
            var summary = all.summary();
            return new Outcome(
                    summary.count() / seconds, used.toNanos() / 1e3 / summary.count(), summary);
        } finally {
            client.close();
        }
    }

    private Duration processorTime() {
        return server.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// @param processorMicros that the server's process spent on each request
    public record Outcome(
            double requestsPerSecond, double processorMicros, Sample.Summary latency) {}
}
