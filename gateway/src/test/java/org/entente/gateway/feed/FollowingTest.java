package org.entente.gateway.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.entente.contracts.Change;
import org.entente.gateway.OnRealEngines;
import org.entente.gateway.Owner;
import org.entente.gateway.Samples;
import org.entente.testing.Scrape;
import org.entente.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Many who follow at once, and some who do not read.
@QuarkusTest
@TestProfile(FollowingTest.Soon.class)
@OnRealEngines
@Timeout(180)
class FollowingTest {

    private static final int QUIET = 1000;
    private static final int READERS = 180;
    private static final int DEAF = 20;
    private static final int LARGE = 80;

    @TestHTTPResource("/v1/changes")
    URI changes;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Inject Feed feed;

    @AutoClose private final Owner owner = new Owner();
    private final List<RawFollower> followers = new ArrayList<>();

    @BeforeEach
    void nobodyIsThere() throws Exception {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(Scrape.of(metrics).figure("sse_connections")).isZero());
    }

    @AfterEach
    void leave() throws IOException {
        owner.close();
        for (var follower : followers) {
            follower.close();
        }
    }

    @Test
    void aThousandWaitWithoutAThreadAndHearOfOneChangeAtOnce() throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        follow("");
        var before = threads.getThreadCount();
        open(QUIET - 1, "");
        assertThat(threads.getThreadCount()).isLessThan(before + 100);

        given().accept("text/event-stream")
                .get("/v1/changes")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", equalTo("/problems/too-many-streams"));
        var editor = "Authorization: Bearer " + Tokens.editor();
        follow("", editor);
        follow("", editor);
        given().accept("text/event-stream")
                .auth()
                .oauth2(Tokens.editor())
                .get("/v1/changes")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("/problems/no-stream-free"));

        owner.publish(Samples.actor("thousand", "Name"), 1, Change.Type.RECORDED);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(followers)
                                .allSatisfy(one -> assertThat(one.heard("thousand")).hasSize(1)));
        followers.removeLast().close();
        await().untilAsserted(() ->
                assertThat(Scrape.of(metrics).figure("sse_connections")).isEqualTo(QUIET + 1));
        follow("", editor);
    }

    @Test
    void whoeverDoesNotReadIsCutAndGoesOnWithoutAGap() throws Exception {
        var start = feed.head().toString();
        var dropped = Scrape.of(metrics).figure("sse_slow_dropped_total");
        open(READERS, "?id=actor/small");
        for (var n = 0; n < DEAF; n++) {
            followers.add(RawFollower.deaf(changes, "?after=" + start));
        }
        var most = new AtomicInteger();
        for (var version = 1; version <= LARGE; version++) {
            owner.publish(
                    Samples.actor("large", "word ".repeat(10_000)),
                    version,
                    version == 1 ? Change.Type.RECORDED : Change.Type.REVISED);
            if (version % 8 == 0) {
                var small = version / 8;
                owner.publish(
                        Samples.actor("small", "Version " + small),
                        small,
                        small == 1 ? Change.Type.RECORDED : Change.Type.REVISED);
                most.accumulateAndGet(
                        (int) Scrape.of(metrics).figure("sse_queued_changes"), Math::max);
            }
        }
        var all = IntStream.rangeClosed(1, LARGE / 8).boxed().toList();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(followers.subList(0, READERS))
                                .allSatisfy(one -> assertThat(one.heard("small")).isEqualTo(all)));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> {
                    var now = Scrape.of(metrics);
                    most.accumulateAndGet((int) now.figure("sse_queued_changes"), Math::max);
                    assertThat(now.figure("sse_slow_dropped_total")).isEqualTo(dropped + DEAF);
                    assertThat(now.figure("sse_connections")).isEqualTo(READERS);
                });
        assertThat(most.get()).isLessThanOrEqualTo(DEAF * CatchingUp.MOST_CHANGES);
        assertThat(Scrape.of(metrics).figure("sse_queued_changes")).isZero();

        var deaf = followers.getLast();
        deaf.readsToTheEnd();
        var again = follow("", "Last-Event-ID: " + deaf.lastEventId());
        var heard = new ArrayList<>(deaf.heard("large"));
        assertThat(heard).hasSizeLessThan(LARGE);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(again.heard("large")).hasSize(LARGE - heard.size()));
        heard.addAll(again.heard("large"));
        assertThat(heard).isEqualTo(IntStream.rangeClosed(1, LARGE).boxed().toList());
    }

    @Test
    void whoHearsOfLittleIsToldWhereItIs() throws Exception {
        var follower = follow("?actor=nobody&kind=statement");
        assertThat(follower.head())
                .containsIgnoringCase("cache-control: no-store")
                .containsIgnoringCase("x-accel-buffering: no")
                .containsIgnoringCase("content-type: text/event-stream");
        var place = follower.lastEventId();
        assertThat(place).isEqualTo(feed.head().toString());
        assertThat(follower.retries()).isEqualTo("2000");

        owner.publish(Samples.actor("little", "Name"), 1, Change.Type.RECORDED);

        await().untilAsserted(() -> {
            assertThat(feed.head().toString()).isNotEqualTo(place);
            assertThat(follower.lastEventId()).isEqualTo(feed.head().toString());
        });
        var messages = follower.messages().size();
        await().untilAsserted(
                        () -> assertThat(follower.messages()).hasSizeGreaterThan(messages + 1));
        assertThat(follower.messages()).noneMatch(one -> one.contains("data:"));
        assertThat(follower.messages().getLast()).contains(":here").doesNotContain("id:");
    }

    @Test
    void theHeaderWinsOverTheParameter() throws Exception {
        var start = feed.head().toString();
        owner.publish(Samples.actor("wins", "One"), 1, Change.Type.RECORDED);
        var first = follow("?id=actor/wins&after=" + start);
        await().untilAsserted(() -> assertThat(first.heard("wins")).containsExactly(1));
        owner.publish(Samples.actor("wins", "Two"), 2, Change.Type.REVISED);

        var second =
                follow("?id=actor/wins&after=" + start, "Last-Event-ID: " + first.lastEventId());

        await().untilAsserted(() -> assertThat(second.heard("wins")).containsExactly(2));
    }

    private void open(int number, String query) throws IOException {
        for (var n = 0; n < number; n++) {
            followers.add(RawFollower.of(changes, query));
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> followers.stream().noneMatch(one -> one.lastEventId().isEmpty()));
    }

    private RawFollower follow(String query, String... headers) throws IOException {
        var follower = RawFollower.of(changes, query, headers);
        followers.add(follower);
        await().atMost(Duration.ofSeconds(30)).until(() -> !follower.lastEventId().isEmpty());
        return follower;
    }

    /// Everything sooner than elsewhere, and places for as many as the tests have.
    public static final class Soon implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "entente.changes.followers",
                    Integer.toString(QUIET + 2),
                    "entente.changes.followers-per-caller",
                    Integer.toString(QUIET),
                    "entente.changes.heartbeat",
                    "1s",
                    "entente.changes.slow",
                    "4s");
        }
    }
}
