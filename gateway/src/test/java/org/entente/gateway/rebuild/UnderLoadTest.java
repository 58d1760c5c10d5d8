package org.entente.gateway.rebuild;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.entente.contracts.Change;
import org.entente.gateway.OnRealEngines;
import org.entente.gateway.Owner;
import org.entente.gateway.Samples;
import org.entente.gateway.StarterRecord;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What clients notice of a rebuild: nothing.
@QuarkusTest
@TestProfile(Alone.class)
@OnRealEngines
@Timeout(180)
class UnderLoadTest {

    private static final int GENERATED = Integer.getInteger("entente.test.versions", 1000);

    @Inject Jdbi database;

    @TestHTTPResource(management = true)
    URI management;

    @TestHTTPResource("/v1/changes")
    URI changes;

    private final AtomicLong seen = new AtomicLong();
    private final AtomicBoolean done = new AtomicBoolean();

    @Test
    void readersAndWritersAndFollowersGoOn() throws Exception {
        StarterRecord.isInTheView();
        generate();
        var head = given().get("/v1/status").jsonPath().getString("feed");
        try (var follower = Follower.of(changes, head);
                var threads = Executors.newVirtualThreadPerTaskExecutor();
                AutoCloseable _ = () -> done.set(true)) {
            var readers =
                    List.of(
                            repeated(threads, this::readsEntries),
                            repeated(threads, this::asks),
                            repeated(threads, this::readsTheFeed),
                            repeated(threads, this::counts));
            var writers =
                    List.of(
                            threads.submit(() -> writes("under-load-a")),
                            threads.submit(() -> writes("under-load-b")));

            for (var time = 0; time < 2; time++) {
                var ended = new Operator(management).rebuilds();
                assertThat(ended.getString("state"))
                        .as("%s", ended.prettify())
                        .isEqualTo("finished");
            }

            done.set(true);
            for (var reader : readers) {
                assertThat(reader.get()).isPositive();
            }
            var written = new ArrayList<String>();
            for (var writer : writers) {
                written.addAll(writer.get());
            }
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(fed()).containsAll(written));
            assertThat(fed()).doesNotHaveDuplicates();
            var from = number(head);
            var to = number(given().get("/v1/status").jsonPath().getString("feed"));
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(follower.positions()).contains(to));
            assertThat(follower.positions())
                    .isEqualTo(LongStream.rangeClosed(from + 1, to).boxed().toList());
            assertThat(follower.events()).doesNotContain("reset");
        }
    }

    private void generate() {
        try (var owner = new Owner()) {
            IntStream.range(0, GENERATED)
                    .parallel()
                    .forEach(n ->
                            owner.publish(
                                    Samples.actor("generated-" + n, "Generated " + n),
                                    1,
                                    Change.Type.RECORDED));
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        count("select count(*) from entry where key like 'actor/generated-%'")
                                == GENERATED);
    }

    private List<String> writes(String id) {
        var written = new ArrayList<String>();
        try (var owner = new Owner()) {
            for (var version = 1; !done.get(); version++) {
                owner.publish(
                        Samples.actor(id, "Version " + version),
                        version,
                        version == 1 ? Change.Type.RECORDED : Change.Type.REVISED);
                written.add("actor/" + id + "@" + version);
            }
        }
        return written;
    }

    private void readsEntries() {
        given().get("/v1/actors/eu/history").then().statusCode(200);
        assertThat(given().get("/v1/actors?limit=20").jsonPath().getList("items")).hasSize(20);
    }

    private void asks() {
        var search = given().get("/v1/search?q=generated&limit=5");
        assertThat(search.statusCode()).isEqualTo(200);
        assertThat(search.jsonPath().getList("items")).hasSize(5);
        given().get("/v1/partnerships?limit=5").then().statusCode(200);
    }

    private void readsTheFeed() {
        assertThat(given().get("/v1/changes?limit=50").jsonPath().getList("items")).hasSize(50);
        given().get("/v1/status").then().statusCode(200);
    }

    private void counts() {
        var now = count("select count(*) from version v join known k using (key, version)");
        assertThat(now).isGreaterThanOrEqualTo(seen.getAndSet(now));
    }

    private Future<Integer> repeated(ExecutorService threads, Runnable reading) {
        Callable<Integer> until =
                () -> {
                    var times = 0;
                    while (!done.get()) {
                        reading.run();
                        times++;
                    }
                    return times;
                };
        return threads.submit(until);
    }

    private long count(String sql) {
        return database.withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private List<String> fed() {
        return Content.feed(database).stream()
                .map(change -> change.substring(change.indexOf(' ') + 1).strip())
                .toList();
    }

    private static long number(String position) {
        return Long.parseLong(position.substring(position.indexOf('.') + 1));
    }
}
