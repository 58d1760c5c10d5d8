package org.entente.bench.spine;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entente.bench.load.Chunk;
import org.entente.bench.load.Chunks;
import org.entente.bench.load.Import;

/// Sends chunks to the gateway's import, a few at the same time.
final class Sending implements AutoCloseable {
    private final Import gateway;
    private final ExecutorService lanes;

    Sending(URI gateway, String token, int inFlight) {
        this.gateway = new Import(gateway, token);
        this.lanes = Executors.newFixedThreadPool(inFlight);
    }

    /// Returns when each entry is answered as recorded; anything else ends the measurement.
    Sent send(Chunks chunks) throws InterruptedException, ExecutionException, IOException {
        var bodies = chunks.all().stream().map(Chunk::body).toList();
        var answers = new ArrayList<Future<Import.Answer>>();
        long began = System.nanoTime();
        for (var body : bodies) {
            answers.add(lanes.submit(() -> gateway.send(body)));
        }
        long last = began;
        for (var answer : answers) {
            last = Math.max(last, answer.get().at());
        }
        // Only now: it would take processor time from what is measured.
        for (int i = 0; i < answers.size(); i++) {
            gateway.check(chunks.all().get(i), answers.get(i).get(), "recorded");
        }
        return new Sent((last - began) / 1e9, last);
    }

    @Override
    public void close() {
        lanes.close();
        gateway.close();
    }

    /// @param last when the last answer came ([System#nanoTime])
    record Sent(double seconds, long last) {}
}
