package org.entente.statements;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.entente.testing.Engines;
import org.entente.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = Engines.class,
        initArgs = @ResourceArg(name = "database", value = "statements"))
class OrphansTest {

    private static final String OLD = "We condemn it.";
    private static final String NEW = "Today we condemn it.";

    @BeforeEach
    void recordsAnActor() {
        Api.put("actors/orphans", Api.actor("orphans", "state"));
    }

    @Test
    void aTextWithoutTheWordsIsRefusedUnlessTheyAreToBeOrphans() {
        Api.put("statements/orphan-a", quoting("orphan-a", OLD, "")).then().statusCode(201);

        revised("orphan-a", 1, "", NEW, "")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/positions/0/quote/exact"));
        revised("orphan-a", 1, "?quotations=refuse", NEW, "").statusCode(422);
        given().get("/v1/statements/orphan-a").then().body("version", equalTo(1));
        revised("orphan-a", 1, "?quotations=orphan", NEW, "")
                .statusCode(200)
                .body("positions[0].quote.orphaned", equalTo(true))
                .body("positions[0].quote.start", equalTo(3))
                .body("positions[0].quote.exact", equalTo("condemn"));
    }

    @Test
    void noWordsThatAreThereStayMarkedAsOrphans() {
        Api.put("statements/orphan-b", quoting("orphan-b", NEW, ", \"orphaned\": true"))
                .then()
                .statusCode(201);

        revised("orphan-b", 1, "", OLD, ", \"orphaned\": true")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/positions/0/quote/orphaned"))
                .body("errors[0].detail", containsString("leave orphaned out"));
        revised("orphan-b", 1, "?quotations=orphan", OLD, "")
                .statusCode(200)
                .body("positions[0].quote.orphaned", nullValue());
    }

    @Test
    void aTextThatIsNotHeldAnyMoreLeavesOrphans() {
        Api.put("statements/orphan-c", quoting("orphan-c", OLD, "")).then().statusCode(201);
        var without = quoting("orphan-c", OLD, "").replaceFirst("\"texts\": \\[[^\\]]*\\],", "");

        Api.revise("statements/orphan-c", 1, without)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/positions/0/quote/language"));
        Api.revise("statements/orphan-c?quotations=orphan", 1, without)
                .then()
                .statusCode(200)
                .body("positions[0].quote.orphaned", equalTo(true));
    }

    @Test
    void refusesAnotherWishAndAPlaceThatNoTextHas() {
        revised("orphan-d", 1, "?quotations=move", OLD, "")
                .statusCode(400)
                .body("type", equalTo("/problems/bad-parameter"))
                .body("parameter", equalTo("quotations"));
        Api.put(
                        "statements/orphan-d?quotations=orphan",
                        quoting("orphan-d", OLD, "").replace("\"start\": 3", "\"start\": 10"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/positions/0/quote"));
    }

    @Test
    void anImportCanWishForItToo() {
        var answer =
                given().auth()
                        .oauth2(Tokens.editor())
                        .contentType("application/x-ndjson")
                        .body(
                                quoting("orphan-e", NEW, "")
                                        .replaceAll("\\R", " ")
                                        .getBytes(StandardCharsets.UTF_8))
                        .post("/v1/import?quotations=orphan");

        answer.then().statusCode(200).body(containsString("\"outcome\":\"recorded\""));
        given().get("/v1/statements/orphan-e")
                .then()
                .body("positions[0].quote.orphaned", equalTo(true));
    }

    private static ValidatableResponse revised(
            String id, long version, String wish, String text, String more) {
        return Api.revise("statements/" + id + wish, version, quoting(id, text, more)).then();
    }

    private static String quoting(String id, String text, String more) {
        return Api.statement(
                id,
                "orphans",
                """
                , "texts": [{"language": "en", "text": "%s"}],
                  "positions": [{"n": 1, "holders": ["orphans"], "act": "condemn", "matter": {"en": "x"},
                                 "quote": {"language": "en", "start": 3, "end": 10, "exact": "condemn"%s}}]\
                """
                        .formatted(text, more));
    }
}
