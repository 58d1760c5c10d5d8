package org.entente.statements;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.entente.testing.Engines;
import org.entente.testing.LogLines;
import org.entente.testing.Scrape;
import org.entente.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@WithTestResource(
        value = Engines.class,
        initArgs = @ResourceArg(name = "database", value = "statements"))
@Timeout(60)
class ObservabilityTest {

    private static final Duration A_SAMPLE_LATER = Duration.ofSeconds(30);

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @TestHTTPResource(value = "/health/live", management = true)
    URI live;

    @Inject DataSource database;

    @Test
    void takesASaneRequestIdOverAndMakesOneOtherwise() {
        given().header("X-Request-Id", "a.caller-7")
                .get("/v1/actors/nobody-there")
                .then()
                .statusCode(404)
                .header("X-Request-Id", "a.caller-7")
                .body("requestId", equalTo("a.caller-7"));
        for (var mad : List.of("with space", "x".repeat(129), "né", "{}")) {
            given().header("X-Request-Id", mad)
                    .get("/v1/actors/nobody-there")
                    .then()
                    .header("X-Request-Id", matchesPattern("[0-9a-f]{16}"));
        }
    }

    @Test
    void namesTheRequestInEveryRefusal() {
        given().header("X-Request-Id", "no-token")
                .contentType("application/json")
                .body("{}")
                .put("/v1/actors/x")
                .then()
                .statusCode(401)
                .body("requestId", equalTo("no-token"));
        given().header("X-Request-Id", "no-endpoint")
                .get("/nothing/here")
                .then()
                .statusCode(404)
                .header("X-Request-Id", "no-endpoint");
        Api.editor()
                .header("X-Request-Id", "broken-body")
                .body("{")
                .put("/v1/actors/x")
                .then()
                .statusCode(400)
                .body("requestId", equalTo("broken-body"));
    }

    @Test
    void everyLineOfARequestNamesItAndNoCallerCanWriteALine() {
        try (var lines = LogLines.listen()) {
            Api.editor()
                    .header("X-Request-Id", "log-line")
                    .body("{}")
                    .put("/v1/actors/x%0D%0AINFO%20forged")
                    .then()
                    .statusCode(422);

            assertThat(lines.of("log-line"))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).doesNotContain("\n", "\r"));
        }
    }

    @Test
    void tellsWhatWaitsInTheOutbox() throws SQLException {
        try (var other = database.getConnection()) {
            other.setAutoCommit(false);
            try (var lock = other.createStatement()) {
                lock.execute("select pg_advisory_xact_lock(" + 0x656e74656e7465L + ")");
            }
            Api.put("actors/figures", Api.actor("figures", "state")).then().statusCode(201);

            await().atMost(A_SAMPLE_LATER)
                    .untilAsserted(() -> {
                        assertThat(figure("outbox_pending")).isEqualTo(1);
                        assertThat(figure("outbox_oldest_age_seconds")).isFinite().isPositive();
                        assertThat(figure("relay_active")).isZero();
                    });
            other.rollback();
        }

        await().atMost(A_SAMPLE_LATER)
                .untilAsserted(() -> {
                    assertThat(figure("outbox_pending")).isZero();
                    assertThat(figure("outbox_oldest_age_seconds")).isZero();
                    assertThat(figure("relay_active")).isEqualTo(1);
                    assertThat(figure("outbox_published_total")).isFinite().isPositive();
                });
    }

    @Test
    void countsCallersWhoAreNotBelieved() {
        given().contentType("application/json").body("{}").put("/v1/actors/x");
        given().auth()
                .oauth2(Tokens.expired())
                .contentType("application/json")
                .body("{}")
                .put("/v1/actors/x");
        given().auth()
                .oauth2("x.y.z")
                .contentType("application/json")
                .body("{}")
                .put("/v1/actors/x");

        assertThat(figure("authn_failures_total{reason=\"missing\"}")).isFinite().isPositive();
        assertThat(figure("authn_failures_total{reason=\"expired\"}")).isFinite().isPositive();
        assertThat(figure("authn_failures_total{reason=\"invalid\"}")).isFinite().isPositive();
    }

    @Test
    void noCallerCanMakeLabels() {
        given().request("BREW", "/v1/actors/x");
        given().get("/made/up");
        given().get("/v1/made/up/by/somebody");
        given().get("/v1/actors/made-up");

        assertThat(Scrape.of(metrics).text())
                .contains("uri=\"/v1/{kinds}/{id}\"")
                .doesNotContain("BREW", "made-up", "made/up", "somebody");
    }

    @Test
    void livesByItsOwnThreads() {
        given().get(live)
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.find { it.name == 'relay' }.status", equalTo("UP"));
    }

    private double figure(String name) {
        return Scrape.of(metrics).figure(name);
    }
}
