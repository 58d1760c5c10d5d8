package org.entente.bench.spine;

import static java.util.stream.Collectors.joining;
import static org.entente.bench.measure.Numbers.median;
import static org.entente.bench.measure.Numbers.text;

import java.util.ArrayList;
import java.util.List;
import org.entente.bench.house.Running;
import org.entente.bench.measure.Figure;

/// How long `./entente up -d` takes with everything built and the data there.
final class WarmStart implements Measurement {
    private static final int RUNS = 3;

    @Override
    public String title() {
        return "Warm start";
    }

    @Override
    public Result run(Scene scene) throws InterruptedException {
        var starts = new ArrayList<Start>();
        for (int run = 1; run <= RUNS; run++) {
            scene.house().down();
            double seconds = scene.house().up(_ -> {}).toMillis() / 1e3;
            var memory = Memory.settled(scene);
            starts.add(new Start(seconds, memory));
            scene.say(
                    "start %d of %d: %s s, services %d MB",
                    run, RUNS, text(seconds), memory.services());
        }
        var seconds = starts.stream().map(Start::seconds).toList();
        var services = starts.stream().map(start -> (double) start.memory.services()).toList();
        return new Result(
                List.of(
                        Figure.atMost(
                                "warm start, up -d to all ready",
                                median(seconds),
                                10,
                                "s",
                                "runs: "
                                        + starts.stream()
                                                .map(start -> text(start.seconds))
                                                .collect(joining(", "))
                                        + " s"),
                        Figure.atMost(
                                "resident memory of the services, at rest",
                                median(services),
                                600,
                                "MB",
                                starts.getLast().memory.told())),
                starts);
    }

    /// What the parts take a while after a start, or after all that the other measurements did.
    record Memory(List<Running> parts) {
        // The virtual machines give back what starting took within five seconds.
        private static final long REST_MILLIS = 10_000;

        static Memory settled(Scene scene) throws InterruptedException {
            Thread.sleep(REST_MILLIS);
            return new Memory(scene.house().running());
        }

        long services() {
            return parts.stream()
                    .filter(it -> Running.SERVICES.contains(it.part()))
                    .mapToLong(Running::megabytes)
                    .sum();
        }

        String told() {
            return parts.stream()
                    .map(it -> it.part() + " " + it.megabytes())
                    .collect(joining(", ", "", " MB"));
        }
    }

    record Start(double seconds, Memory memory) {}
}
