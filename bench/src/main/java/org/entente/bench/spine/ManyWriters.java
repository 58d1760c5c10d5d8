package org.entente.bench.spine;

import static org.entente.bench.measure.Numbers.median;
import static org.entente.bench.measure.Numbers.text;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.entente.bench.house.Running;
import org.entente.bench.measure.Figure;
import org.entente.bench.measure.Sample;

/// From the commit at the owner until the gateway's view shows it, at a given number of writes a
/// second that does not wait for anybody.
final class ManyWriters implements Measurement {
    private static final int RUNS = 3;
    private static final int PER_SECOND = 500;
    private static final int SECONDS = 10;
    private static final double HELD = 0.98;
    private static final int CONNECTIONS = 16;

    @Override
    public String title() {
        return "Commit to visible, " + PER_SECOND + " writes a second";
    }

    @Override
    public Result run(Scene scene) throws Exception {
        var house = scene.house();
        var gateway = house.running(Running.GATEWAY).port();
        var owner = house.running(Running.STATEMENTS).port();
        try (var follower = Follower.of(gateway);
                var writer = new Writer(scene.vertx(), CONNECTIONS, owner, house.token())) {
            scene.say("warming up");
            write(scene, follower, writer, "pace", 5 * PER_SECOND);
            var runs = new ArrayList<Run>();
            for (int i = 1; i <= RUNS; i++) {
                var run = write(scene, follower, writer, "many-" + i, SECONDS * PER_SECOND);
                runs.add(run);
                scene.say(
                        "run %d of %d: %s/s acknowledged; visible after %s (%d before the answer); since due %s",
                        i,
                        RUNS,
                        text(run.acknowledgedPerSecond),
                        run.visible,
                        run.visible.negative(),
                        run.sinceDue);
            }
            return new Result(figures(runs), runs);
        }
    }

    private static Run write(Scene scene, Follower follower, Writer writer, String run, int writes)
            throws Exception {
        var bodies = new ArrayList<byte[]>();
        for (int i = 0; i < writes; i++) {
            bodies.add(scene.statements().make(id(run, i), i));
        }
        var answers = new ArrayList<CompletableFuture<Writer.Written>>();
        long began = System.nanoTime();
        for (int i = 0; i < writes; i++) {
            long due = due(began, i);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            follower.sight(id(run, i));
            answers.add(writer.write(id(run, i), bodies.get(i)));
        }
        var visible = new Sample();
        var sinceDue = new Sample();
        long last = began;
        for (int i = 0; i < writes; i++) {
            long written = answers.get(i).get(30, TimeUnit.SECONDS).at();
            long seen = follower.sight(id(run, i)).get(30, TimeUnit.SECONDS);
            visible.add(seen - written);
            sinceDue.add(seen - due(began, i));
            last = Math.max(last, written);
        }
        return new Run(writes / ((last - began) / 1e9), visible.summary(), sinceDue.summary());
    }

    private static List<Figure> figures(List<Run> runs) {
        double p50 = median(runs.stream().map(run -> run.visible.p50()).toList());
        double p99 = median(runs.stream().map(run -> run.visible.p99()).toList());
        double due50 = median(runs.stream().map(run -> run.sinceDue.p50()).toList());
        double rate = median(runs.stream().map(Run::acknowledgedPerSecond).toList());
        var beside =
                "p99 %s ms; %s/s acknowledged; since the write was due p50 %s ms"
                        .formatted(text(p99), text(rate), text(due50));
        var name = "commit to visible at " + PER_SECOND + " writes/s, p50";
        // Without that rate it is no answer, however quick.
        return List.of(
                rate < HELD * PER_SECOND
                        ? Figure.failed(
                                name, text(p50) + " ms", "<= 20 ms", "rate not held; " + beside)
                        : Figure.atMost(name, p50, 20, "ms", beside));
    }

    private static long due(long began, int i) {
        return began + i * (1_000_000_000L / PER_SECOND);
    }

    private static String id(String run, int i) {
        return "bench-" + run + "-" + i;
    }

    /// @param sinceDue until it was visible, from the moment at which it was to be written
    record Run(double acknowledgedPerSecond, Sample.Summary visible, Sample.Summary sinceDue) {}
}
