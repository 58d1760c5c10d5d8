package org.entente.statements;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.in;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.entente.testing.Engines;
import org.entente.testing.Tokens;
import org.entente.testing.tokens.Door;
import org.entente.testing.tokens.Guard;
import org.entente.testing.tokens.TokenBattery;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// An owner believes nobody whom the gateway would not believe, although the gateway stands before
/// it.
@QuarkusTest
@WithTestResource(
        value = Engines.class,
        initArgs = @ResourceArg(name = "database", value = "statements"))
class AccessTest {

    @TestHTTPResource("/v1/actors/battery")
    URI actor;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    private final TokenBattery battery = new TokenBattery("editor");

    @TestFactory
    Stream<DynamicTest> believesNobody() {
        var guard = new Guard(new Door("PUT", actor, "{}"), metrics);
        return battery.attempts().stream()
                .map(attempt ->
                        DynamicTest.dynamicTest(attempt.name(), () -> guard.refuses(attempt)));
    }

    @Test
    void believesRightTokens() {
        assertThat(battery.right())
                .allSatisfy(authorization ->
                        given().header("Authorization", authorization)
                                .contentType("application/json")
                                .body(Api.actor("battery", "state"))
                                .put(actor)
                                .then()
                                .statusCode(in(List.of(200, 201))));
    }

    @Test
    void refusesThoseWhoMayNot() {
        given().auth()
                .oauth2(Tokens.of("reader@example.org", "reader"))
                .contentType("application/json")
                .body(Api.actor("battery", "state"))
                .put(actor)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
    }
}
