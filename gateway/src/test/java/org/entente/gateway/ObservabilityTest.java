package org.entente.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.entente.contracts.Change;
import org.entente.contracts.Topics;
import org.entente.testing.LogLines;
import org.entente.testing.Scrape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@OnRealEngines
@Timeout(60)
class ObservabilityTest {

    private static final Duration A_SAMPLE_LATER = Duration.ofSeconds(30);

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @TestHTTPResource(value = "/health", management = true)
    URI health;

    @TestHTTPResource("/v1/changes")
    URI changes;

    @AutoClose private final Owner owner = new Owner();

    @AfterEach
    void closes() {
        owner.close();
    }

    @Test
    void countsWhatBecameOfEachRecord() {
        var before = Scrape.of(metrics);
        owner.publish(Samples.actor("figures-a", "First"), 1, Change.Type.RECORDED);
        owner.publish(Samples.actor("figures-a", "Third"), 3, Change.Type.REVISED);
        shows("figures-a");
        owner.publish(Samples.actor("figures-a", "Second"), 2, Change.Type.REVISED);
        owner.publish(Samples.actor("figures-a", "First"), 1, Change.Type.RECORDED);
        owner.publish(Topics.STATEMENTS, "actor/figures-b", "{}", "org.entente.actor.celebrated");
        owner.publish(Topics.STATEMENTS, "actor/figures-c", "{ no", "org.entente.actor.recorded");

        await().untilAsserted(() -> {
            var now = Scrape.of(metrics);
            assertThat(grown(before, now, "applied")).isEqualTo(2);
            assertThat(grown(before, now, "stale")).isEqualTo(1);
            assertThat(grown(before, now, "duplicate")).isEqualTo(1);
            assertThat(grown(before, now, "ignored")).isEqualTo(1);
            assertThat(grown(before, now, "parked")).isEqualTo(1);
        });
        await().atMost(A_SAMPLE_LATER)
                .untilAsserted(() -> {
                    var now = Scrape.of(metrics);
                    assertThat(now.figure("projection_parked")).isFinite().isPositive();
                    assertThat(now.figure("projection_lag_events")).isZero();
                    assertThat(now.figure("projection_lag_seconds")).isZero();
                    assertThat(now.figure("feed_position")).isFinite().isPositive();
                });
    }

    @Test
    void countsWaitsAndThoseInVain() {
        var before = Scrape.of(metrics);

        given().header("Consistency-Token", "\"actor/figures-never@7.e1\"")
                .header("Prefer", "wait=0")
                .get("/v1/actors/figures-never")
                .then()
                .statusCode(503);

        var now = Scrape.of(metrics);
        assertThat(now.figure("ryw_timeouts_total") - before.figure("ryw_timeouts_total"))
                .isEqualTo(1);
        assertThat(now.figure("ryw_wait_seconds_count") - before.figure("ryw_wait_seconds_count"))
                .isEqualTo(1);
    }

    @Test
    void countsFollowers() {
        var before = Scrape.of(metrics).figure("sse_connections");
        try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var _ =
                    http.sendAsync(
                            HttpRequest.newBuilder(changes)
                                    .header("Accept", "text/event-stream")
                                    .build(),
                            BodyHandlers.ofInputStream());

            await().untilAsserted(() ->
                    assertThat(Scrape.of(metrics).figure("sse_connections")).isEqualTo(before + 1));
            http.shutdownNow();
        }
        await().untilAsserted(() ->
                assertThat(Scrape.of(metrics).figure("sse_connections")).isEqualTo(before));
    }

    @Test
    void isLiveByItsThreadsAndReadyByItsView() {
        await().untilAsserted(() ->
                given().get(health + "/ready")
                        .then()
                        .statusCode(200)
                        .body("checks.find { it.name == 'first catch-up' }.status", equalTo("UP")));
        given().get(health + "/live")
                .then()
                .statusCode(200)
                .body(
                        "checks.find { it.name == 'threads that read topics' }.status",
                        equalTo("UP"));
        given().get(health + "/started").then().statusCode(200);
    }

    @Test
    void saysAsAProblemThatThereIsNothing() {
        given().get(health.resolve("/nothing"))
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void everyLineOfARequestNamesIt() {
        try (var lines = LogLines.listen()) {
            given().header("X-Request-Id", "gateway-line")
                    .get("/v1/actors/x%0D%0AINFO%20forged")
                    .then()
                    .statusCode(404)
                    .header("X-Request-Id", "gateway-line")
                    .body("requestId", equalTo("gateway-line"));

            assertThat(lines.of("gateway-line"))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).doesNotContain("\n", "\r"));
        }
    }

    private static double grown(Scrape before, Scrape now, String outcome) {
        var name = "projection_events_total{outcome=\"" + outcome + "\"}";
        return now.figure(name) - before.figure(name);
    }

    private static void shows(String id) {
        await().untilAsserted(() -> given().get("/v1/actors/" + id).then().statusCode(200));
    }
}
