package org.entente.bench.spine;

import static org.entente.bench.measure.Numbers.median;
import static org.entente.bench.measure.Numbers.text;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.entente.bench.house.Running;
import org.entente.bench.measure.Figure;
import org.entente.bench.measure.Sample;

/// From the commit at the owner until the gateway's view shows it, one write at a time, beside the
/// way through the same broker and nothing else.
final class OneWriter implements Measurement {
    private static final int RUNS = 3;
    private static final int WARM_UP = 300;
    private static final int WRITES = 1000;

    @Override
    public String title() {
        return "Commit to visible, one writer";
    }

    @Override
    public Result run(Scene scene) throws Exception {
        var house = scene.house();
        var gateway = house.running(Running.GATEWAY).port();
        var owner = house.running(Running.STATEMENTS).port();
        var broker = "127.0.0.1:" + house.running(Running.BROKER).port();
        try (var follower = Follower.of(gateway);
                var writer = new Writer(scene.vertx(), 1, owner, house.token());
                var roundTrip = new RoundTrip(broker)) {
            var writing = new Writing(scene, follower, writer, house.url(Running.GATEWAY));
            scene.say("warming up both with %d", WARM_UP);
            var value = writing.run("warm", WARM_UP, new Sample(), _ -> {});
            roundTrip.run(WARM_UP, value, new Sample());
            var pairs = new ArrayList<Pair>();
            for (int run = 1; run <= RUNS; run++) {
                var bare = new Sample();
                roundTrip.run(WRITES, value, bare);
                var ours = new Sample();
                writing.run("one-" + run, WRITES, ours, _ -> {});
                var pair = new Pair(ours.summary(), bare.summary(), value.length);
                pairs.add(pair);
                scene.say(
                        "run %d of %d: visible after %s (%d before the answer); bare %s",
                        run, RUNS, pair.visible, pair.visible.negative(), pair.bare);
            }
            var onTopic = onTheTopic(writing, broker);
            scene.say("watched on the topic as well: there after %s", onTopic);
            return new Result(figures(pairs, onTopic), new Found(pairs, onTopic));
        }
    }

    /// How much of the way lies before the topic. A run of its own: watching takes something, too.
    private static Sample.Summary onTheTopic(Writing writing, String broker) throws Exception {
        var arrived = new Sample();
        try (var watch = new TopicWatch(broker)) {
            writing.run(
                    "watched",
                    WARM_UP,
                    new Sample(),
                    written ->
                            arrived.add(
                                    watch.arrival(written.id()).get(10, TimeUnit.SECONDS)
                                            - written.at()));
        }
        return arrived.summary();
    }

    private static List<Figure> figures(List<Pair> pairs, Sample.Summary onTopic) {
        double p50 = median(pairs.stream().map(pair -> pair.visible.p50()).toList());
        double p99 = median(pairs.stream().map(pair -> pair.visible.p99()).toList());
        double bare50 = median(pairs.stream().map(pair -> pair.bare.p50()).toList());
        double bare99 = median(pairs.stream().map(pair -> pair.bare.p99()).toList());
        double ratio = median(pairs.stream().map(Pair::ratio).toList());
        var beside =
                "bare produce to consume: p50 %s, p99 %s ms, %d bytes"
                        .formatted(text(bare50), text(bare99), pairs.getLast().bytes);
        return List.of(
                Figure.atMost("commit to visible, one writer, p50", p50, 10, "ms", beside),
                Figure.atMost("commit to visible / bare round trip, p50", ratio, 3, "x", beside),
                Figure.atMost("commit to visible, one writer, p99", p99, 100, "ms", beside),
                Figure.plain(
                        "commit to on the topic, p50",
                        text(onTopic.p50()) + " ms",
                        "a part of the above"));
    }

    record Found(List<Pair> runs, Sample.Summary onTheTopic) {}

    /// @param bytes of a value on the topic
    record Pair(Sample.Summary visible, Sample.Summary bare, int bytes, double ratio) {
        Pair(Sample.Summary visible, Sample.Summary bare, int bytes) {
            this(visible, bare, bytes, visible.p50() / bare.p50());
        }
    }
}
