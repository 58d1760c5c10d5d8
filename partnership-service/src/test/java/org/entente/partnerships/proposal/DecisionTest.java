package org.entente.partnerships.proposal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.entente.partnerships.Api;
import org.entente.testing.Engines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@WithTestResource(
        value = Engines.class,
        initArgs = @ResourceArg(name = "database", value = "partnerships"))
@Timeout(90)
class DecisionTest {

    private static final String WHY = "{\"why\": \"a test\"}";

    @Test
    void anEditorAcceptsOrRejectsOnce() {
        proposed("word-decided");
        var path = "commitments/word-decided";

        Api.post(path + "/rejection", "{}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/why"));
        Api.post(path + "/acceptance", "{\"why\": \"x\", \"when\": 1}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/when"))
                .body("errors[0].accepted", hasItem("why"));
        Api.post(path + "/acceptance", "[").then().statusCode(400);
        Api.editor()
                .header("If-Match", "\"9\"")
                .post("/v1/" + path + "/acceptance")
                .then()
                .statusCode(412);
        standsAt("word-decided", 1);

        Api.editor()
                .post("/v1/" + path + "/acceptance")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("stage", equalTo("accepted"));
        Api.post(path + "/acceptance", WHY).then().statusCode(200).header("ETag", "\"2\"");
        Api.post(path + "/rejection", WHY)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-proposed"));
        Api.post("commitments/word-nowhere/acceptance", WHY).then().statusCode(404);
        proposed("word-refused");
        Api.post("commitments/word-refused/rejection", WHY)
                .then()
                .statusCode(200)
                .body("stage", equalTo("declined"))
                .body("change.why", equalTo("a test"));
        given().contentType("application/json")
                .body(WHY)
                .post("/v1/commitments/word-refused/acceptance")
                .then()
                .statusCode(401);
    }

    @Test
    void aDecisionSaysWhyInWordsThatCanBeKept() {
        proposed("word-reasons");

        for (var decision : List.of("acceptance", "rejection")) {
            for (var why : List.of("a\\u0000b", "Su\\ud800r", "x".repeat(2001))) {
                Api.post("commitments/word-reasons/" + decision, "{\"why\": \"" + why + "\"}")
                        .then()
                        .statusCode(422)
                        .body("errors.pointer", equalTo(List.of("/why")));
            }
            Api.post("commitments/word-reasons/" + decision + "?why=x", WHY)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/unknown-parameter"));
        }
        Api.editor()
                .header("If-Match", "\"9\"", "\"1\"")
                .body(WHY)
                .post("/v1/commitments/word-reasons/rejection")
                .then()
                .statusCode(200);
    }

    private static void proposed(String id) {
        Api.put("commitments/" + id, Api.commitment(id, "\"stage\": \"proposed\""))
                .then()
                .statusCode(201);
    }

    private static io.restassured.response.ValidatableResponse standsAt(String id, int version) {
        return given().get("/v1/commitments/" + id).then().body("version", equalTo(version));
    }
}
