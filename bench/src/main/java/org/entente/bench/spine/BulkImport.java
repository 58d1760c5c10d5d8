package org.entente.bench.spine;

import static org.entente.bench.measure.Numbers.median;
import static org.entente.bench.measure.Numbers.text;

import java.util.ArrayList;
import java.util.List;
import org.entente.bench.house.Running;
import org.entente.bench.load.Chunks;
import org.entente.bench.measure.Figure;
import org.entente.bench.run.View;

/// Many statements through the gateway's import, and when the last of them is visible.
final class BulkImport implements Measurement {
    private static final int RUNS = 3;
    private static final int ENTRIES = 20_000;
    private static final int WARM_UP = 2_000;
    private static final int IN_FLIGHT = 3;

    @Override
    public String title() {
        return "Bulk import";
    }

    @Override
    public Result run(Scene scene) throws Exception {
        var house = scene.house();
        var view = new View(house.url(Running.GATEWAY));
        var database = house.running(Running.DATABASES).port();
        var rows = new TableRows(database, "statements", house.password("statements"));
        var runs = new ArrayList<Run>();
        try (var sending = new Sending(house.url(Running.GATEWAY), house.token(), IN_FLIGHT)) {
            scene.say("warming up with %d entries", WARM_UP);
            var few = Chunks.of(scene.statements()::line, 0, WARM_UP);
            rows.insert(few, IN_FLIGHT);
            var start = view.head();
            sending.send(few);
            view.await(start, WARM_UP);
            for (int run = 1; run <= RUNS; run++) {
                var chunks = Chunks.of(scene.statements()::line, run * ENTRIES, ENTRIES);
                double bare = ENTRIES / rows.insert(chunks, IN_FLIGHT);
                var before = view.head();
                var sent = sending.send(chunks);
                view.await(before, ENTRIES);
                double behind = (System.nanoTime() - sent.last()) / 1e9;
                view.requireNothingParked();
                var outcome = new Run(ENTRIES / sent.seconds(), behind, bare, chunks.bytes());
                runs.add(outcome);
                scene.say("run %d of %d: %s", run, RUNS, outcome);
            }
        }
        return new Result(figures(runs), runs);
    }

    private static List<Figure> figures(List<Run> runs) {
        double rate = median(runs.stream().map(Run::acknowledgedPerSecond).toList());
        double behind = median(runs.stream().map(Run::secondsUntilVisible).toList());
        double bare = median(runs.stream().map(Run::bareRowsPerSecond).toList());
        return List.of(
                Figure.atLeast(
                        "bulk import, entries acknowledged",
                        rate,
                        2000,
                        "/s",
                        "plain rows by JDBC, batches of 250: %s/s".formatted(text(bare))),
                Figure.atMost(
                        "view caught up after the last answer",
                        behind,
                        10,
                        "s",
                        "%d entries of %d bytes, %d requests in flight"
                                .formatted(ENTRIES, runs.getLast().bytes / ENTRIES, IN_FLIGHT)));
    }

    /// @param bytes of all entries together
    record Run(
            double acknowledgedPerSecond,
            double secondsUntilVisible,
            double bareRowsPerSecond,
            long bytes) {
        @Override
        public String toString() {
            return "%s/s acknowledged, all visible %s s after the last answer; plain rows %s/s"
                    .formatted(
                            text(acknowledgedPerSecond),
                            text(secondsUntilVisible),
                            text(bareRowsPerSecond));
        }
    }
}
