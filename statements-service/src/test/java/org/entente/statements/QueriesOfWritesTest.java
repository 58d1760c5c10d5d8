package org.entente.statements;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.entente.testing.Engines;
import org.entente.testing.Tokens;
import org.junit.jupiter.api.Test;

/// A parameter that a write does not take is refused: what it was to say would be lost.
@QuarkusTest
@WithTestResource(
        value = Engines.class,
        initArgs = @ResourceArg(name = "database", value = "statements"))
class QueriesOfWritesTest {

    @Test
    void ofAnEntryAreWhyAndWhatItsKindWishesFor() {
        refused(Api.put("actors/asked?wyh=because", Api.actor("asked", "state")), "wyh")
                .body("accepted", contains("why"));
        refused(
                        Api.put("actors/asked?quotations=orphan", Api.actor("asked", "state")),
                        "quotations")
                .body("accepted", contains("why"));
        refused(Api.put("statements/asked?quote=orphan", Api.statement("asked", "a", "")), "quote")
                .body("accepted", contains("quotations", "why"));
        given().get("/v1/actors/asked").then().statusCode(404);
    }

    @Test
    void ofARetractionAreNone() {
        Api.put("actors/asked-back", Api.actor("asked-back", "state"));

        refused(
                        Api.editor()
                                .body("{\"why\": \"x\"}")
                                .post("/v1/actors/asked-back/retraction?why=y"),
                        "why")
                .body("accepted", empty());
    }

    @Test
    void ofAnImportAreThoseOfEveryKind() {
        refused(importing("exsting=keep"), "exsting")
                .body("accepted", contains("existing", "quotations", "why"));
        given().get("/v1/actors/asked-many").then().statusCode(404);
        importing("quotations=some")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/bad-parameter"));
        importing("existing=keep&why=x&quotations=orphan").then().statusCode(200);
    }

    private static Response importing(String query) {
        return given().auth()
                .oauth2(Tokens.editor())
                .contentType("application/x-ndjson")
                .body(
                        Api.actor("asked-many", "state")
                                .replace("\n", "")
                                .getBytes(StandardCharsets.UTF_8))
                .post("/v1/import?" + query);
    }

    private static ValidatableResponse refused(Response answer, String parameter) {
        return answer.then()
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-parameter"))
                .body("detail", equalTo(parameter + " is not asked here"))
                .body("parameter", equalTo(parameter));
    }
}
