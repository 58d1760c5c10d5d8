package org.entente.gateway.office;

import static io.restassured.RestAssured.given;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.gateway.OwnEntries.entry;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
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
class OfficeTest {

    @BeforeEach
    void records() {
        OwnEntries.record(
                Samples.actor("office-land", "Land"),
                person("office-a", "\"from\": \"2018-01-01\", \"to\": \"2020-01-10\""),
                person("office-b", "\"from\": \"2020-01-10\", \"to\": \"2020-06-30\""),
                person("office-c", "\"seenFrom\": \"2020-08-01\", \"seenTo\": \"2021-12-31\""));
    }

    private static Entry person(String id, String dates) {
        return entry(
                """
                {"kind": "actor", "id": "%s", "type": "person", "names": {"en": "%s"},
                 "offices": [{"office": "Minister of Weather", "code": "office-minister", "of": "office-land", %s}]}\
                """
                        .formatted(id, id.toUpperCase(Locale.ROOT), dates));
    }

    @Test
    void tellsWhoHeldAnOfficeOnADayAndHowItsHoldersFollowedOnEachOther() {
        var answer = given().get("/v1/offices?code=office-minister&on=2020-01-10").asString();

        assertThatJson(answer)
                .isEqualTo(
                        """
                        {
                          "items": [
                            { "person": {"id": "office-b", "names": {"en": "OFFICE-B"}}, "office": "Minister of Weather",
                              "code": "office-minister", "of": "office-land", "from": "2020-01-10", "to": "2020-06-30",
                              "sources": [{"id": "s1", "url": "https://example.org", "publisher": "Example",
                                           "title": "A page", "readOn": "2026-11-24", "grade": "official"}],
                              "held": "certain" },
                            { "person": {"id": "office-a", "names": {"en": "OFFICE-A"}}, "office": "Minister of Weather",
                              "code": "office-minister", "of": "office-land", "from": "2018-01-01", "to": "2020-01-10",
                              "sources": "${json-unit.ignore}", "held": "certain" }
                          ],
                          "succession": {
                            "overlaps": [{"between": ["office-a", "office-b"], "of": "office-land",
                                          "from": "2020-01-10", "to": "2020-01-10"}],
                            "gaps": [{"of": "office-land", "from": "2020-07-01", "to": "2020-07-31", "certain": false}]
                          }
                        }\
                        """);
    }

    @Test
    void answersAGapWithNobodyRatherThanRefusing() {
        given().get("/v1/offices?code=office-minister&on=2020-07-10")
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("succession.gaps.size()", equalTo(1));
        given().get("/v1/offices?code=office-never-heard-of")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void tellsWhichOfficesAPersonHeld() {
        StarterRecord.isInTheView();

        given().get("/v1/offices?person=josep-borrell&on=2024-11-04")
                .then()
                .body("items.code", contains("eu-hr-vp"))
                .body("items[0].held", equalTo("seen"))
                .body("items[0].sources.size()", equalTo(3));
        given().get("/v1/offices?code=eu-hr-vp")
                .then()
                .body("items.person.id", hasItem("kaja-kallas"))
                .body("items[0].held", equalTo(null));
    }

    @Test
    void findsByTitleServiceAndPeriod() {
        given().queryParam("office", "minister of WEATHER")
                .get("/v1/offices?of=office-land&from=2020-02&to=2020-06")
                .then()
                .body("items.person.id", contains("office-b"))
                .body("succession", equalTo(null));
        given().get("/v1/offices?of=office-land&from=2021")
                .then()
                .body("items.person.id", contains("office-c"));
    }

    @Test
    void pagesToTheEnd() {
        assertThat(OwnEntries.oneByOne("/v1/offices?of=office-land"))
                .isEqualTo(OwnEntries.atOnce("/v1/offices?of=office-land"))
                .hasSize(3);
    }

    @Test
    void refusesADayThatIsNone() {
        for (var name : new String[] {"on", "from", "to"}) {
            given().get("/v1/offices?" + name + "=2024-13")
                    .then()
                    .statusCode(400)
                    .body("parameter", equalTo(name));
        }
    }

    @Test
    void answersAsKnownThen() {
        var first = person("office-d", "\"from\": \"2030-01-01\"");
        var before = OwnEntries.record(first);
        var between =
                OwnEntries.publish(
                        2, Change.Type.REVISED, person("office-d", "\"from\": \"2030-02-01\""));
        OwnEntries.publish(3, Change.Type.RETRACTED, first);

        given().get("/v1/offices?person=office-d").then().body("items", empty());
        given().queryParam("asKnownAt", before.toString())
                .get("/v1/offices?person=office-d")
                .then()
                .body("items.from", contains("2030-01-01"));
        given().queryParam("asKnownAt", between.toString())
                .get("/v1/offices?person=office-d")
                .then()
                .body("items.from", contains("2030-02-01"));
    }

    @Test
    void resolvesWhoIssuedAStatementToTheOfficeHeldThatDay() {
        StarterRecord.isInTheView();
        var issued = "/v1/statements/2024-11-04-eu-kr-dprk-russia/attributions";

        given().get(issued)
                .then()
                .statusCode(200)
                .body("items.actor", contains("eu", "kr"))
                .body("items[0].person.names.en", equalTo("Josep Borrell"))
                .body("items[0].printed.attribution", equalTo("High Representative Josep Borrell"))
                .body("items[0].officesHeld.code", contains("eu-hr-vp"))
                .body("items[0].officesHeld[0].held", equalTo("seen"))
                .body("items[0].note", equalTo(null))
                .body("sources", notNullValue());
        given().queryParam("asKnownAt", "2020-01-01").get(issued).then().statusCode(404);
        given().get("/v1/dialogues/eu-kr-strategic-dialogue/attributions")
                .then()
                .body("items.findAll { it.meeting == 1 }.person.id", hasItem("cho-tae-yul"));
        given().get("/v1/relations/eu/kr")
                .then()
                .body(
                        "statements.find { it.id == '2024-11-04-eu-kr-dprk-russia' }.officesHeld.person",
                        contains("josep-borrell", "cho-tae-yul"));
    }

    @Test
    void saysWhyThereIsNotOneOffice() {
        OwnEntries.record(
                entry(
                        """
                        {"kind": "statement", "id": "office-statement", "type": "declaration", "titles": {"en": "A"},
                         "issuedOn": "2020-01-10", "issuers": [{"actor": "office-land", "by": "office-c"}]}\
                        """));

        given().get("/v1/statements/office-statement/attributions")
                .then()
                .body("items[0].officesHeld", empty())
                .body("items[0].note", containsString("no office"));
        given().get("/v1/statements/office-nothing/attributions").then().statusCode(404);
        given().get("/v1/partnerships/office-nothing/attributions").then().statusCode(404);
    }
}
