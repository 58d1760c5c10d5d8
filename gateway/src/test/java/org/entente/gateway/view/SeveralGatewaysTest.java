package org.entente.gateway.view;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.gateway.OnRealEngines;
import org.entente.gateway.Samples;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Another gateway applies what came; this one answers.
@QuarkusTest
@OnRealEngines
@Timeout(60)
class SeveralGatewaysTest {

    /// A gateway that only looked would be a second late in each round, as each begins just after a
    /// look.
    private static final Duration SOON = Duration.ofMillis(600);

    private static final int ROUNDS = 9;

    @TestHTTPResource("/v1/changes")
    URI changes;

    @Inject Rows rows;
    @Inject Jdbi database;

    private OtherGateway other;

    @BeforeEach
    void startsTheOther() {
        other = new OtherGateway(rows);
    }

    @AfterEach
    void stopsTheOther() {
        other.close();
    }

    @Test
    void forgetsAnswersAtOnceThatAnotherHasMadeOld() {
        var actor = Samples.actor("several-cached", "Name");
        other.apply(actor, 1);
        shows("/v1/actors/several-cached", "\"1\"");

        var taken = new ArrayList<Duration>();
        for (var version = 2; version <= ROUNDS + 1; version++) {
            given().get("/v1/actors?actor=several-cached").then().statusCode(200);
            var begun = System.nanoTime();
            other.apply(actor, version);
            shows("/v1/actors/several-cached", "\"" + version + "\"");
            listShows("several-cached", version);
            taken.add(Duration.ofNanos(System.nanoTime() - begun));
        }

        assertThat(median(taken)).isLessThan(SOON);
    }

    @Test
    void forgetsEverythingWhenMoreHasChangedThanIsToldOneByOne() {
        other.apply(Samples.actor("several-many-1", "Name"), 1);
        shows("/v1/actors/several-many-1", "\"1\"");

        other.apply(
                IntStream.rangeClosed(1, 1500)
                        .mapToObj(number ->
                                OtherGateway.version(
                                        Samples.actor("several-many-" + number, "Name"), 2)));

        shows("/v1/actors/several-many-1", "\"2\"");
    }

    @Test
    void pushesToItsFollowersAtOnce() throws Exception {
        var actor = Samples.actor("several-followed", "Name");
        try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var request = HttpRequest.newBuilder(changes).header("Accept", "text/event-stream");
            var answer = http.send(request.build(), BodyHandlers.ofLines());
            var taken = new ArrayList<Duration>();
            try (var lines = answer.body()) {
                var events = lines.iterator();
                for (var version = 1; version <= ROUNDS; version++) {
                    var begun = System.nanoTime();
                    other.apply(actor, version);
                    assertThat(event(events)).contains("\"version\":" + version);
                    taken.add(Duration.ofNanos(System.nanoTime() - begun));
                }
                other.apply(Stream.of(OtherGateway.occasion(actor, ROUNDS, "due/1")));
                assertThat(event(events)).contains("\"type\":\"due\"");
            }
            http.shutdownNow();

            assertThat(median(taken)).isLessThan(SOON);
        }
    }

    @Test
    void wakesReadersWhoWaitForWhatAnotherApplies() throws Exception {
        var actor = Samples.actor("several-awaited", "Name");
        var taken = new ArrayList<Duration>();
        for (var version = 1; version <= ROUNDS; version++) {
            var token = "\"actor/several-awaited@" + version + ".e1\"";
            var answer =
                    CompletableFuture.supplyAsync(() ->
                            given().header("Consistency-Token", token)
                                    .header("Prefer", "wait=10")
                                    .get("/v1/actors/several-awaited"));
            var begun = System.nanoTime();
            other.apply(actor, version);
            var answered = answer.get();
            taken.add(Duration.ofNanos(System.nanoTime() - begun));
            assertThat(answered.statusCode()).isEqualTo(200);
            assertThat(answered.jsonPath().getLong("version")).isGreaterThanOrEqualTo(version);
        }

        assertThat(median(taken)).isLessThan(SOON);
    }

    @Test
    void findsWhatWasNeverAnnounced() {
        var actor = Samples.actor("several-silent", "Name");
        other.apply(actor, 1);
        shows("/v1/actors/several-silent", "\"1\"");

        other.applyUnannounced(List.of(OtherGateway.version(actor, 2)));

        shows("/v1/actors/several-silent", "\"2\"");
    }

    @Test
    void listensAgainWhenItsConnectionWasCut() {
        var actor = Samples.actor("several-cut", "Name");
        other.apply(actor, 1);
        shows("/v1/actors/several-cut", "\"1\"");

        var cut = cutListeners();
        assertThat(cut).isNotEmpty();
        other.apply(actor, 2);

        shows("/v1/actors/several-cut", "\"2\"");
        await().untilAsserted(() ->
                assertThat(cutListeners()).isNotEmpty().doesNotContainAnyElementsOf(cut));
    }

    @Test
    void forgetsEverythingWhenTheViewIsReplaced() {
        other.apply(Samples.actor("several-replaced", "Name"), 1);
        shows("/v1/actors/several-replaced", "\"1\"");
        isRemembered("several-replaced");
        rename("several-replaced", "Another");
        assertThat(name("several-replaced")).isEqualTo("Name");

        database.useTransaction(Announcing::renewed);

        await().untilAsserted(() -> assertThat(name("several-replaced")).isEqualTo("Another"));
    }

    @Test
    void noticesThatTheViewHasAnotherLife() {
        other.apply(Samples.actor("several-life", "Name"), 1);
        shows("/v1/actors/several-life", "\"1\"");
        isRemembered("several-life");
        var life = epoch();
        rename("several-life", "Another");
        assertThat(name("several-life")).isEqualTo("Name");
        try {
            live("another");

            await().untilAsserted(() -> assertThat(name("several-life")).isEqualTo("Another"));
            assertThat(epoch()).isEqualTo("another");
        } finally {
            live(life);
        }
    }

    private static void shows(String address, String tag) {
        await().pollInterval(Duration.ofMillis(5))
                .untilAsserted(() -> {
                    assertThat(given().get(address).header("ETag")).isEqualTo(tag);
                    assertThat(given().get(address).header("ETag")).isEqualTo(tag);
                });
    }

    private static void listShows(String actor, int version) {
        await().pollInterval(Duration.ofMillis(5))
                .untilAsserted(() ->
                        assertThat(
                                        given().get("/v1/actors?actor=" + actor)
                                                .jsonPath()
                                                .getInt("items[0].version"))
                                .isEqualTo(version));
    }

    /// Nothing is told any more after the next look; what is then read is remembered.
    private static void isRemembered(String actor) {
        await().pollDelay(Duration.ofMillis(1500)).until(() -> name(actor).equals("Name"));
    }

    private static String name(String actor) {
        return given().get("/v1/actors/" + actor).jsonPath().getString("names.en");
    }

    /// Not how anything changes: only to tell what is remembered from what is read.
    private void rename(String actor, String name) {
        assertThat(name(actor)).isNotEqualTo(name);
        database.useHandle(handle ->
                handle.execute(
                        "update version set document = replace(document, '\"Name\"', ?) where key = ?",
                        '"' + name + '"',
                        "actor/" + actor));
    }

    private static String epoch() {
        return given().get("/v1/status").jsonPath().getString("feed").split("\\.")[0];
    }

    private void live(String epoch) {
        database.useHandle(handle -> handle.execute("update view_epoch set epoch = ?", epoch));
    }

    private List<Integer> cutListeners() {
        return database.withHandle(handle ->
                handle.createQuery(
                                """
                                select pid, pg_terminate_backend(pid) from pg_stat_activity
                                where datname = current_database() and query like :look and pid <> pg_backend_pid()\
                                """)
                        .bind("look", "%view_epoch e cross join%")
                        .mapTo(Integer.class)
                        .list());
    }

    private static String event(Iterator<String> lines) {
        while (lines.hasNext()) {
            var line = lines.next();
            if (line.startsWith("data:")) {
                return line;
            }
        }
        throw new AssertionError("the stream ended");
    }

    private static Duration median(ArrayList<Duration> taken) {
        System.out.println("took " + taken);
        return taken.stream().sorted().toList().get(taken.size() / 2);
    }
}
