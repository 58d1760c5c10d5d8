package org.entente.bench.spine;

import static org.entente.bench.measure.Numbers.median;
import static org.entente.bench.measure.Numbers.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.entente.bench.house.Jvm;
import org.entente.bench.house.Running;
import org.entente.bench.load.BareProcess;
import org.entente.bench.load.Load;
import org.entente.bench.measure.Figure;
import org.entente.bench.run.Get;

/// How many answers a second the gateway gives, beside a bare Vert.x server with the same bytes.
record Reads(String what, String path) implements Measurement {
    private static final int CONNECTIONS = 32;
    private static final int PAIRS = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration RUN = Duration.ofSeconds(5);

    @Override
    public String title() {
        return "Read: " + path;
    }

    @Override
    public Result run(Scene scene) throws Exception {
        var gateway = scene.house().running(Running.GATEWAY);
        var jvm = new Jvm(gateway.process());
        var question = new Get(scene.house().url(Running.GATEWAY).resolve(path));
        var answer = question.ask();
        var asked = load(scene, gateway.process(), gateway.port(), answer);
        scene.say("%d bytes, %d connections; warming up both", answer.body().length, CONNECTIONS);
        asked.run(WARM_UP);
        // Event loops come up with the connections.
        int eventLoops = jvm.eventLoops();
        try (var bare = BareProcess.start(jvm, eventLoops, answer.type(), answer.body())) {
            var bareAsked = load(scene, bare.process(), bare.port(), answer);
            bareAsked.run(WARM_UP);
            var pairs = new ArrayList<Pair>();
            for (int i = 1; i <= PAIRS; i++) {
                var pair = new Pair(asked.run(RUN), bareAsked.run(RUN));
                pairs.add(pair);
                scene.say("pair %d of %d: %s", i, PAIRS, pair);
            }
            if (!Arrays.equals(question.ask().body(), answer.body())) {
                throw new IllegalStateException("the answer changed meanwhile");
            }
            return new Result(
                    List.of(figure(pairs), byProcessorTime(pairs)),
                    new Reading(answer.body().length, CONNECTIONS, eventLoops, pairs));
        }
    }

    private Load load(Scene scene, ProcessHandle server, int port, Get.Answer answer) {
        return new Load(scene.vertx(), CONNECTIONS, server, port, path, answer.body().length);
    }

    private Figure figure(List<Pair> pairs) {
        return Figure.atLeast(
                what,
                median(pairs.stream().map(Pair::ratio).toList()),
                0.7,
                "of bare",
                "gateway %s/s at %s us of processor each, bare %s/s at %s us"
                        .formatted(
                                text(median(each(pairs, it -> it.gateway.requestsPerSecond()))),
                                text(median(each(pairs, it -> it.gateway.processorMicros()))),
                                text(median(each(pairs, it -> it.bare.requestsPerSecond()))),
                                text(median(each(pairs, it -> it.bare.processorMicros())))));
    }

    /// What the load itself takes is not in it.
    private Figure byProcessorTime(List<Pair> pairs) {
        double ratio =
                median(each(pairs, it -> it.bare.processorMicros() / it.gateway.processorMicros()));
        return Figure.plain(
                "the same by processor time of a request",
                text(ratio) + " of bare",
                "the load, which shares the processors, left out");
    }

    private static List<Double> each(List<Pair> pairs, Function<Pair, Double> value) {
        return pairs.stream().map(value).toList();
    }

    /// @param eventLoops in each of the two servers
    record Reading(int bytes, int connections, int eventLoops, List<Pair> pairs) {}

    /// One run of each, one right after the other.
    record Pair(Load.Outcome gateway, Load.Outcome bare, double ratio) {
        Pair(Load.Outcome gateway, Load.Outcome bare) {
            this(gateway, bare, gateway.requestsPerSecond() / bare.requestsPerSecond());
        }

        @Override
        public String toString() {
            return "gateway %s/s (%s), bare %s/s (%s): %s"
                    .formatted(
                            text(gateway.requestsPerSecond()),
                            gateway.latency(),
                            text(bare.requestsPerSecond()),
                            bare.latency(),
                            text(ratio));
        }
    }
}
