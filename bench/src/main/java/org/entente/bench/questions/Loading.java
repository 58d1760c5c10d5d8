package org.entente.bench.questions;

import static org.entente.bench.measure.Numbers.text;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entente.bench.generated.GeneratedRecord;
import org.entente.bench.house.House;
import org.entente.bench.house.Progress;
import org.entente.bench.house.Running;
import org.entente.bench.load.Chunk;
import org.entente.bench.load.Chunks;
import org.entente.bench.load.Import;
import org.entente.bench.measure.Figure;
import org.entente.bench.run.View;

/// Fills a house with a generated record by the gateway's import. It is told how quickly, and how
/// far the view was behind.
final class Loading implements AutoCloseable {
    private static final int IN_FLIGHT = 3;

    private final House house;
    private final GeneratedRecord record;
    private final Progress progress;
    private final URI gateway;
    private final View view;
    private final Import entries;
    private final ExecutorService lanes = Executors.newFixedThreadPool(IN_FLIGHT);
    private final List<Figure> figures = new ArrayList<>();

    Loading(House house, GeneratedRecord record, Progress progress) {
        this.house = house;
        this.record = record;
        this.progress = progress;
        this.gateway = house.url(Running.GATEWAY);
        this.view = new View(gateway);
        this.entries = new Import(gateway, house.token());
    }

    /// Each half waits for the view, since what comes next refers to what came before.
    Loaded load(double scale) throws Exception {
        half("statements-service's half", record.firstHalf(), "recorded");
        var statementsThere = now();
        half("partnership-service's half", record.secondHalf(), "recorded");
        send(record.revisions(), "revised");
        retract(record.retracted());
        view.settle();
        view.requireNothingParked();
        return new Loaded(scale, statementsThere, now());
    }

    List<Figure> figures() {
        return List.copyOf(figures);
    }

    @Override
    public void close() {
        lanes.close();
        entries.close();
    }

    private void half(String what, List<GeneratedRecord.Wave> waves, String outcome)
            throws Exception {
        long began = System.nanoTime();
        var last = List.<Chunk>of();
        for (var wave : waves) {
            last = send(wave, outcome);
        }
        long sent = System.nanoTime();
        new Sight(gateway).await(waves.getLast().address(), last);
        double behind = (System.nanoTime() - sent) / 1e9;
        int count = waves.stream().mapToInt(GeneratedRecord.Wave::count).sum();
        double rate = count * 1e9 / (sent - began);
        figures.add(
                Figure.plain(
                        "loaded: " + what,
                        text(rate) + "/s",
                        "%d entries; all in the view %s s after the last answer"
                                .formatted(count, text(behind))));
        view.settle();
    }

    /// Returns the chunks that may have been the last.
    private List<Chunk> send(GeneratedRecord.Wave wave, String outcome)
            throws InterruptedException, ExecutionException {
        var chunks = new ArrayList<Future<Chunk>>();
        long began = System.nanoTime();
        for (int from = wave.from(); from < wave.to(); from += Chunks.LINES) {
            int first = from;
            int count = Math.min(Chunks.LINES, wave.to() - first);
            Callable<Chunk> sending =
                    () -> {
                        var chunk = Chunks.of(wave.entries(), first, count).all().getFirst();
                        entries.check(chunk, entries.send(chunk.body()), outcome);
                        return chunk;
                    };
            chunks.add(lanes.submit(sending));
        }
        for (var chunk : chunks) {
            chunk.get();
        }
        progress.say(
                "    %,d %s %s, %s/s"
                        .formatted(
                                wave.count(),
                                wave.address(),
                                outcome,
                                text(wave.count() * 1e9 / (System.nanoTime() - began))));
        var last = new ArrayList<Chunk>();
        for (var chunk : chunks.subList(Math.max(0, chunks.size() - IN_FLIGHT), chunks.size())) {
            last.add(chunk.get());
        }
        return last;
    }

    private void retract(List<String> ids) throws Exception {
        try (var retracting = new Retracting(house.url(Running.STATEMENTS), house.token())) {
            retracting.retract(ids);
        }
        progress.say("    %,d statements retracted".formatted(ids.size()));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
