package org.entente.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.stream.Stream;
import org.entente.testing.Tokens;
import org.entente.testing.tokens.Door;
import org.entente.testing.tokens.Guard;
import org.entente.testing.tokens.TokenBattery;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@OnRealEngines
class AccessTest {

    @TestHTTPResource("/v1/actors/battery")
    URI actor;

    @TestHTTPResource("/v1/actors")
    URI actors;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    private URI retry() {
        return management.resolve("/parked/retry");
    }

    @TestFactory
    Stream<DynamicTest> believesNobodyWhoWrites() {
        return refusals(new Door("PUT", actor, "{}"), "editor");
    }

    @TestFactory
    Stream<DynamicTest> believesNobodyOnTheManagementPort() {
        return refusals(new Door("POST", retry(), null), "admin");
    }

    /// Who brings a token wants to be somebody, also where nobody in particular may read.
    @TestFactory
    Stream<DynamicTest> readsNothingToThoseWhoAreNotBelieved() {
        var guard = new Guard(new Door("GET", actors, null), metrics);
        return new TokenBattery("editor")
                .attempts().stream()
                        .filter(attempt -> !attempt.reason().equals("missing"))
                        .map(attempt ->
                                DynamicTest.dynamicTest(
                                        attempt.name(), () -> guard.refuses(attempt)));
    }

    private Stream<DynamicTest> refusals(Door door, String role) {
        var guard = new Guard(door, metrics);
        return new TokenBattery(role)
                .attempts().stream()
                        .map(attempt ->
                                DynamicTest.dynamicTest(
                                        attempt.name(), () -> guard.refuses(attempt)));
    }

    /// What is asked for is not there, or its owner is not: whoever hears that has been believed.
    @Test
    void believesRightTokens() {
        assertThat(new TokenBattery("editor").right())
                .allSatisfy(authorization ->
                        given().header("Authorization", authorization)
                                .contentType("application/json")
                                .body("{}")
                                .put(actor)
                                .then()
                                .statusCode(503)
                                .body("type", equalTo("/problems/owner-unreachable")));
        assertThat(new TokenBattery("admin").right())
                .allSatisfy(authorization ->
                        given().header("Authorization", authorization)
                                .post(retry())
                                .then()
                                .statusCode(200));
    }

    @Test
    void refusesThoseWhoMayNot() {
        given().auth()
                .oauth2(Tokens.of("reader@example.org", "reader"))
                .contentType("application/json")
                .body("{}")
                .put(actor)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
        given().auth().oauth2(Tokens.editor()).post(retry()).then().statusCode(403);
    }
}
