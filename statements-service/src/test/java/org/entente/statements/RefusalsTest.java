package org.entente.statements;

import static io.restassured.RestAssured.given;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entente.testing.Engines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = Engines.class,
        initArgs = @ResourceArg(name = "database", value = "statements"))
class RefusalsTest {

    private static final String TEXT = "We condemn 무기 이전 𝒳 today.";

    @BeforeEach
    void recordsAnActor() {
        Api.put("actors/refusals", Api.actor("refusals", "state"));
    }

    @Test
    void namesEveryMemberThatIsWrong() {
        var refused =
                Api.put(
                                "statements/refused",
                                """
                                {"type": "joint-statement", "titles": {}, "issuedOn": "4 November", "colour": "red",
                                 "issuers": [{"actor": "refusals", "as": 7}],
                                 "sources": [{"id": "s1"}]}\
                                """)
                        .then()
                        .statusCode(422)
                        .contentType("application/problem+json")
                        .body("type", equalTo("/problems/invalid-entry"))
                        .body(
                                "errors.pointer",
                                hasItems(
                                        "/titles",
                                        "/issuedOn",
                                        "/colour",
                                        "/issuers/0/as",
                                        "/sources/0/url",
                                        "/sources/0/grade"));
        refused.body("detail", containsString("not recorded"));
        given().get("/v1/statements/refused").then().statusCode(404);
    }

    @Test
    void namesTheCodesThatWouldDo() {
        var position =
                """
                , "positions": [{"n": 1, "holders": ["refusals"], "act": "shout", "matter": {"en": "x"},
                                 "sources": ["s9"], "grade": "hearsay"},
                                {"n": 1, "holders": ["refusals"], "act": "condemn", "matter": {"en": "y"}}]\
                """;

        Api.put("statements/refused", Api.statement("refused", "refusals", position))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/positions/0/act",
                                "/positions/0/sources/0",
                                "/positions/0/grade",
                                "/positions/1/n"))
                .body(
                        "errors.find { it.pointer == '/positions/0/act' }.accepted",
                        hasItem("condemn"));
    }

    @Test
    void refusesWhatNoEntryNames() {
        var refused =
                Api.put(
                                "statements/refused",
                                Api.statement(
                                        "refused", "nobody", ", \"meeting\": \"no-dialogue#1\""))
                        .then()
                        .statusCode(422)
                        .extract()
                        .asString();

        assertThatJson(refused)
                .isEqualTo(
                        """
                        {
                          "type": "/problems/unknown-reference", "status": 422, "title": "Unknown reference",
                          "detail": "${json-unit.any-string}", "instance": "/v1/statements/refused", "requestId": "${json-unit.any-string}",
                          "errors": [
                            {"pointer": "/meeting", "detail": "no dialogue in the record is \\"no-dialogue#1\\"; record it first"},
                            {"pointer": "/issuers/0/actor", "detail": "no actor in the record is \\"nobody\\"; record it first"}
                          ]
                        }\
                        """);
    }

    @Test
    void quotesToTheLetterOrNotAtAll() {
        Api.put("statements/quoted", quoting(11, 16, "무기 이전")).then().statusCode(201);
        Api.put("statements/quoted-beyond", quoting(17, 18, "𝒳")).then().statusCode(201);

        Api.put("statements/misquoted", quoting(11, 16, "무기 이동"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/positions/0/quote/exact"))
                .body("errors[0].accepted", hasItem("무기 이전"));
        Api.put("statements/misquoted", quoting(20, 99, "today"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/positions/0/quote"));
    }

    @Test
    void refusesWhatIsNoEntryAtAll() {
        Api.put("statements/refused", "{\"type\": ")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-json"))
                .body("detail", containsString("line 1"));
        Api.put("statements/refused", "[]").then().statusCode(400);
        Api.put("statements/refused", nested(33))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-json"))
                .body("detail", containsString("deeper than 32"));
        Api.put("statements/refused", nested(5_000)).then().statusCode(400);
        Api.put("statements/refused", nested(32)).then().statusCode(422);
        Api.put("statements/refused", Api.actor("refused", "state"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/kind"));
        Api.put("actors/refused", Api.actor("otherwise", "state"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/id"));
        Api.put("actors/Not%20a%20slug", Api.actor("Not a slug", "state"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/id"));
        Api.put("actors/refused", Api.actor("refused", "state").replace("The ", "The\\u0000"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/names/en"));
        Api.put("actors/refused", Api.actor("refused", "state").replace("The ", "Su\\ud800r "))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/names/en"))
                .body("errors.detail", hasItem(containsString("half of a character")));
        Api.put("actors/refused", Api.actor("refused", "state").replace("1\",", "1\\udc00\","))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/sources/0/id"));
        Api.put("partnerships/refused", "{}").then().statusCode(404);
        Api.put("statements/refused", "{\"x\": \"" + "y".repeat(513 * 1024) + "\"}")
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/entry-too-large"));
    }

    private static String nested(int levels) {
        return "{\"x\": " + "[".repeat(levels - 1) + "]".repeat(levels - 1) + "}";
    }

    @Test
    void refusesADayThatDoesNotExist() {
        Api.put(
                        "statements/refused",
                        Api.statement("refused", "refusals", "")
                                .replace("2024-11-04", "2024-02-30"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/issuedOn"));
    }

    private static String quoting(int start, int end, String exact) {
        return Api.statement(
                        "",
                        "refusals",
                        """
                        , "texts": [{"language": "en", "text": "%s"}],
                          "positions": [{"n": 1, "holders": ["refusals"], "act": "condemn", "matter": {"en": "x"},
                                         "quote": {"language": "en", "start": %d, "end": %d, "exact": "%s"}}]\
                        """
                                .formatted(TEXT, start, end, exact))
                .replace("\"id\": \"\",", "");
    }
}
