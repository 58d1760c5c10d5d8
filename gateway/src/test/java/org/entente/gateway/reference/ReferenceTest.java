package org.entente.gateway.reference;

import static io.restassured.RestAssured.given;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.gateway.OwnEntries.entry;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import org.entente.contracts.Change;
import org.entente.contracts.Entry;
import org.entente.gateway.OnRealEngines;
import org.entente.gateway.OwnEntries;
import org.entente.gateway.Samples;
import org.entente.gateway.StarterRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@OnRealEngines
@Timeout(60)
class ReferenceTest {

    @BeforeEach
    void records() {
        OwnEntries.record(
                Samples.actor("ref-a", "A"),
                statement("ref-1", ""),
                statement("ref-2", ", \"restates\": \"ref-1#1\""),
                commitment("ref-promise", "ref-1#1"));
    }

    private static Entry statement(String id, String more) {
        return entry(
                """
                {"kind": "statement", "id": "%s", "type": "declaration", "titles": {"en": "S"}, "issuedOn": "2024-01-01",
                 "issuers": [{"actor": "ref-a"}],
                 "positions": [{"n": 1, "holders": ["ref-a"], "act": "commit", "matter": {"en": "m"}%s}]}\
                """
                        .formatted(id, more));
    }

    private static Entry commitment(String id, String madeIn) {
        return entry(
                """
                {"kind": "commitment", "id": "%s", "by": ["ref-a"], "matter": {"en": "to do it"},
                 "madeOn": "2024-01-01", "madeIn": ["%s"]}\
                """
                        .formatted(id, madeIn));
    }

    @Test
    void tellsWhatRefersToAnEntryAndToItsParts() {
        var answer = given().get("/v1/statements/ref-1/references").asString();

        assertThatJson(answer)
                .isEqualTo(
                        """
                        {"items": [
                          {"entry": "commitment/ref-promise", "pointer": "/madeIn/0", "cited": "ref-1#1", "titles": {"en": "to do it"},
                           "sources": [{"id": "s1", "url": "https://example.org", "publisher": "Example", "title": "A page",
                                        "readOn": "2026-11-24", "grade": "official"}]},
                          {"entry": "statement/ref-2", "pointer": "/positions/0/restates", "cited": "ref-1#1", "titles": {"en": "S"},
                           "sources": "${json-unit.ignore}"}]}\
                        """);
        given().get("/v1/statements/ref-1/references?kind=statement")
                .then()
                .body("items.entry", contains("statement/ref-2"));
        given().get("/v1/statements/ref-2/references").then().body("items", empty());
        given().get("/v1/statements/ref-nothing/references").then().statusCode(404);
        given().get("/v1/statements/ref-1/references?kind=letter")
                .then()
                .statusCode(400)
                .body("accepted", hasItem("commitment"));
    }

    @Test
    void pagesThroughWhatRefersToAnActor() {
        StarterRecord.isInTheView();

        for (var address :
                new String[] {
                    "/v1/actors/ref-a/references",
                    "/v1/actors/ref-a/references?kind=statement",
                    "/v1/actors/josep-borrell/references"
                }) {
            assertThat(OwnEntries.oneByOne(address))
                    .isEqualTo(OwnEntries.atOnce(address))
                    .isNotEmpty();
        }
    }

    @Test
    void listsReferencesThatLeadNowhereUntilTheyDo() {
        OwnEntries.record(
                commitment("ref-early", "ref-late#1"), commitment("ref-earlier", "ref-late"));

        given().get("/v1/status/references?entry=commitment/ref-early")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].pointer", equalTo("/madeIn/0"))
                .body("items[0].cited", equalTo("ref-late#1"))
                .body(
                        "items[0].accepted",
                        contains(
                                "dialogue/ref-late", "partnership/ref-late", "statement/ref-late"));
        assertThat(OwnEntries.oneByOne("/v1/status/references?kind=commitment"))
                .isEqualTo(OwnEntries.atOnce("/v1/status/references?kind=commitment"))
                .hasSizeGreaterThanOrEqualTo(2);
        given().get("/v1/status/references?kind=dialogue").then().body("items", empty());
        given().get("/v1/statements/ref-late/references")
                .then()
                .body("items.entry", contains("commitment/ref-earlier", "commitment/ref-early"));

        OwnEntries.record(statement("ref-late", ""));

        given().get("/v1/status/references?entry=commitment/ref-early")
                .then()
                .body("items", empty());
        given().get("/v1/status/references?entry=nonsense").then().statusCode(400);
        given().get("/v1/status/references?kind=letter").then().statusCode(400);
    }

    @Test
    void answersAsKnownThenAndForgetsWhatIsRetracted() {
        OwnEntries.record(Samples.actor("ref-b", "B"));
        var first = commitment("ref-gone", "ref-2");
        var before = OwnEntries.record(first);
        OwnEntries.publish(2, Change.Type.RETRACTED, first);
        var address = "/v1/statements/ref-2/references";

        given().get(address).then().body("items.entry", empty());
        given().queryParam("asKnownAt", before.toString())
                .get(address)
                .then()
                .body("items.entry", contains("commitment/ref-gone"));
    }
}
