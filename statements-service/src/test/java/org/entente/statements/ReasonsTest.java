package org.entente.statements;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.entente.testing.Engines;
import org.entente.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a write may say of why it is made.
@QuarkusTest
@WithTestResource(
        value = Engines.class,
        initArgs = @ResourceArg(name = "database", value = "statements"))
@Timeout(60)
class ReasonsTest {

    @BeforeEach
    void recordsAnActor() {
        Api.put("actors/reasons", Api.actor("reasons", "state"));
    }

    @Test
    void areAsLongAsAFewParagraphs() {
        refused("{\"why\": \"" + "x".repeat(2001) + "\"}")
                .body("errors[0].detail", containsString("2000 characters"));
        refused("{\"why\": \"" + "x".repeat(3 * 1024 * 1024) + "\"}");
        Api.put("actors/reasons-long", Api.actor("reasons-long", "state"));
        // Characters, whatever they take in memory or on the wire.
        Api.retract("actors/reasons-long", "𝒳".repeat(2000)).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"why\": \"a\\u0000b\"}",
                "{\"why\": \"Su\\ud800r\"}",
                "{\"why\": \"Su\\udc00\"}",
                "{\"reason\": \"a\\u0000b\"}",
                "{\"why\": 5}",
                "{\"why\": true}",
                "{\"why\": {}}",
                "{\"why\": null}",
                "{\"why\": \" \"}",
                "{}",
            })
    void areTextsThatCanBeKept(String body) {
        refused(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"why\": \"x\"} garbage",
                "{\"why\": \"x\"}{}",
                "{\"why\": \"x\", \"why\": \"y\"}",
                "[]",
                "\"why\"",
                "null",
                "",
            })
    void comeInOneObject(String body) {
        retract(body).statusCode(400).body("type", equalTo("/problems/malformed-json"));
    }

    @Test
    void comeWithNothingElse() {
        retract("{\"why\": \"x\", \"when\": 1}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/when"))
                .body("errors[0].accepted", hasItem("why"));
        retract("{\"why\": \"x\", \"reason\": \"y\"}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
    }

    @Test
    void ofAQueryAreHeldToTheSame() {
        var body = Api.actor("reasons-asked", "state");
        for (var why : new String[] {"x".repeat(2001), "a\0b"}) {
            Api.editor()
                    .queryParam("why", why)
                    .body(body)
                    .put("/v1/actors/reasons-asked")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/bad-parameter"))
                    .body("parameter", equalTo("why"));
            given().auth()
                    .oauth2(Tokens.editor())
                    .contentType("application/x-ndjson")
                    .queryParam("why", why)
                    .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .post("/v1/import")
                    .then()
                    .statusCode(400)
                    .body("parameter", equalTo("why"));
        }
        given().get("/v1/actors/reasons-asked").then().statusCode(404);
        Api.editor()
                .queryParam("why", "x".repeat(2000))
                .body(body)
                .put("/v1/actors/reasons-asked")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse refused(String body) {
        return retract(body)
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-entry"))
                .body("errors.size()", equalTo(1))
                .body("errors[0].pointer", equalTo(body.contains("reason") ? "/reason" : "/why"));
    }

    private static ValidatableResponse retract(String body) {
        return Api.editor().body(body).post("/v1/actors/reasons/retraction").then();
    }
}
