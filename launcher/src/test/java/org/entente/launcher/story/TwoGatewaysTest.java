package org.entente.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.entente.launcher.house.Resident;
import org.entente.launcher.house.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/// Two gateways share one view, and whoever comes to either sees the same.
@ExtendWith(InTown.class)
@Timeout(180)
class TwoGatewaysTest {

    private static final int PAIRS_EACH = 75;

    private final Town town;
    private final Resident one;
    private final Resident other;

    TwoGatewaysTest(Town town) {
        this.town = town;
        this.one = town.gateways().getFirst();
        this.other = town.gateways().getLast();
    }

    @Test
    void giveTheSamePositionsAlsoToWhoComesToTheOtherWhenOneIsKilled() throws Exception {
        var head = new Caller(one.url(), "").json("/v1/status").get("feed").asText();
        try (var moving = new Follower(List.of(one.url(), other.url()), head);
                var staying = new Follower(other.url(), head);
                var scribes =
                        new Scribes(
                                List.of(caller(one), caller(other)),
                                List.of("actor", "partnership"),
                                "feed")) {
            await().atMost(Duration.ofSeconds(60)).until(() -> moving.received().size() > 200);

            one.kill();

            var before = scribes.count();
            await().atMost(Duration.ofSeconds(60)).until(() -> scribes.count() > before + 200);
            var made = scribes.finish();
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> {
                        assertThat(seen(moving)).isEqualTo(made);
                        assertThat(seen(staying)).isEqualTo(made);
                    });
            var positions = positions(moving);
            assertThat(positions).isEqualTo(positions(staying));
            assertThat(positions)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(positions.getFirst(), positions.getLast())
                                    .boxed()
                                    .toList());
        }
    }

    @Test
    void showAtOnceWhatWasWrittenThroughTheOther() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<Future<?>>();
            for (var n = 0; n < 4; n++) {
                var id = "pair-" + n;
                work.add(threads.submit(() -> writeAndRead(id)));
            }
            for (var one : work) {
                one.get();
            }
        }
    }

    private Void writeAndRead(String id) throws IOException {
        var gateways = List.of(caller(one), caller(other));
        var path = "/v1/actors/" + id;
        for (var version = 1L; version <= PAIRS_EACH; version++) {
            var written =
                    gateways.get((int) version % 2)
                            .put(
                                    path,
                                    version == 1 ? null : version - 1,
                                    WholeSystemTest.actor(id, version));
            var token = written.headers().firstValue("Consistency-Token").orElseThrow();

            var read = gateways.get((int) (version + 1) % 2).get(path, "Consistency-Token", token);

            assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
            assertThat(Caller.json(read).get("version").asLong()).isEqualTo(version);
        }
        return null;
    }

    private Caller caller(Resident gateway) {
        return new Caller(gateway.url(), town.editorsToken());
    }

    private static List<Long> positions(Follower follower) {
        return follower.received().stream()
                .map(event -> String.valueOf(event.id()))
                .map(id -> Long.parseLong(id.substring(id.indexOf('.') + 1)))
                .toList();
    }

    private static Map<String, List<Long>> seen(Follower follower) {
        var seen = new TreeMap<String, List<Long>>();
        follower.received()
                .forEach(event ->
                        seen.computeIfAbsent(event.key(), _ -> new ArrayList<>())
                                .add(event.version()));
        return seen;
    }
}
