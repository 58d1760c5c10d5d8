package org.entente.statements;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.entente.testing.Engines;
import org.entente.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What no code of ours refuses is refused as if it did: the gateway passes it on.
@QuarkusTest
@WithTestResource(
        value = Engines.class,
        initArgs = @ResourceArg(name = "database", value = "statements"))
@Timeout(60)
class FrameworkRefusalsTest {

    @Test
    void areProblemsAsWell() {
        problem(given().get("/nothing").then(), 404, "not-found");
        problem(given().delete("/v1/actors/x").then(), 405, "method-not-allowed")
                .header("Allow", "GET, HEAD, OPTIONS, PUT");
        problem(given().accept("image/png").get("/v1/actors/x").then(), 406, "not-acceptable");
        problem(
                        given().auth()
                                .oauth2(Tokens.editor())
                                .contentType("text/plain")
                                .body("x")
                                .put("/v1/actors/x")
                                .then(),
                        415,
                        "unsupported-media-type")
                .header("Accept", "application/json");
        problem(
                        given().contentType("application/json")
                                .body("{}")
                                .put("/v1/actors/x")
                                .then(),
                        401,
                        "unauthorized")
                .header("WWW-Authenticate", "Bearer");
        problem(
                        given().auth()
                                .oauth2("nonsense")
                                .contentType("application/json")
                                .body("{}")
                                .put("/v1/actors/x")
                                .then(),
                        401,
                        "unauthorized")
                .header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        problem(
                        given().auth()
                                .oauth2(Tokens.of("reader"))
                                .contentType("application/json")
                                .body("{}")
                                .put("/v1/actors/x")
                                .then(),
                        403,
                        "forbidden")
                .header("WWW-Authenticate", "Bearer error=\"insufficient_scope\"");
    }

    private static ValidatableResponse problem(
            ValidatableResponse answer, int status, String type) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + type))
                .body("status", equalTo(status))
                .body("requestId", notNullValue());
    }
}
