package org.entente.gateway.timeline;

import static io.restassured.RestAssured.given;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.gateway.OwnEntries.entry;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
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
class TimelineTest {

    @BeforeEach
    void records() {
        OwnEntries.record(
                Samples.actor("time-a", "A"),
                Samples.actor("time-b", "B"),
                entry(
                        """
                        {"kind": "dialogue", "id": "time-dialogue", "names": {"en": "Talks"}, "between": ["time-a", "time-b"],
                         "level": "foreign-minister", "meetings": [
                           {"n": 1, "on": "2024-03-30", "to": "2024-04-02", "place": "Here", "topics": ["cyber"], "sources": ["s1"]}]}\
                        """),
                statement("time-statement", "2024-05"),
                entry(
                        """
                        {"kind": "partnership", "id": "time-partnership", "type": "partnership", "titles": {"en": "P"},
                         "parties": ["time-a", "time-b"], "milestones": [
                           {"n": 1, "act": "signed", "on": "2024-06-01", "at": "time-dialogue#1"}, {"n": 2, "act": "announced"}]}\
                        """),
                entry(
                        """
                        {"kind": "commitment", "id": "time-commitment", "by": ["time-a"], "matter": {"en": "to meet"},
                         "topics": ["trade"], "madeOn": "2024-06-01", "madeIn": ["time-partnership"], "dueOn": "2024-12-31",
                         "plans": [{"n": 1, "announcedOn": "2024-07-01", "for": "2024-11"}],
                         "evidence": [{"n": 1, "on": "2024-11-20", "shows": "done", "matter": {"en": "met"}}],
                         "assessments": [{"n": 1, "assessor": "Somebody", "scale": "g20-compliance", "of": ["time-a"],
                                          "score": "+1", "on": "2025-01-15"}]}\
                        """));
    }

    private static Entry statement(String id, String day) {
        return entry(
                """
                {"kind": "statement", "id": "%s", "type": "declaration", "titles": {"en": "S"}, "issuedOn": "%s",
                 "meeting": "time-dialogue#1", "issuers": [{"actor": "time-a"}],
                 "positions": [{"n": 1, "holders": ["time-a"], "act": "commit", "matter": {"en": "m"}, "topics": ["cyber", "trade"]}]}\
                """
                        .formatted(id, day));
    }

    @Test
    void tellsWhatHappenedToAPairDayByDayWithSources() {
        var answer = given().get("/v1/timeline?actor=time-a&actor=time-b").asString();

        assertThatJson(answer)
                .isEqualTo(
                        """
                        {"items": [
                          {"on": "2024-03-30", "to": "2024-04-02", "what": "meeting", "kind": "dialogue", "cited": "time-dialogue#1",
                           "titles": {"en": "Talks"}, "place": "Here", "sources": [
                             {"id": "s1", "url": "https://example.org", "publisher": "Example", "title": "A page",
                              "readOn": "2026-11-24", "grade": "official"}]},
                          {"on": "2024-06-01", "what": "milestone", "kind": "partnership", "cited": "time-partnership",
                           "titles": {"en": "P"}, "act": "signed", "sources": "${json-unit.ignore}"}]}\
                        """);
    }

    @Test
    void tellsEverythingOfOne() {
        given().get("/v1/timeline?actor=time-a")
                .then()
                .body(
                        "items.what",
                        contains(
                                "meeting",
                                "statement",
                                "promise",
                                "milestone",
                                "plan",
                                "evidence",
                                "due",
                                "assessment"))
                .body("items[7].judged.score", equalTo("+1"));
    }

    @Test
    void followsAPartnershipADialogueAndATopic() {
        given().get("/v1/timeline?partnership=time-partnership&what=milestone&what=promise")
                .then()
                .body("items.cited", contains("time-commitment", "time-partnership"));
        given().get("/v1/timeline?dialogue=time-dialogue")
                .then()
                .body("items.what", contains("meeting", "statement", "milestone"));
        given().get("/v1/timeline?statement=time-statement")
                .then()
                .body("items.cited", contains("time-statement"));
        given().get("/v1/timeline?commitment=time-commitment&what=due")
                .then()
                .body("items.on", contains("2024-12-31"));
        given().get("/v1/timeline?actor=time-a&topic=cyber")
                .then()
                .body("items.what", contains("meeting", "statement"));
    }

    @Test
    void takesAPeriodForEveryDayThatCanLieInIt() {
        given().get("/v1/timeline?actor=time-a&from=2024-04-02&to=2024-05-15")
                .then()
                .body("items.what", contains("meeting", "statement"));
        given().get("/v1/timeline?actor=time-a&from=2024-05-15&to=2024-05-31")
                .then()
                .body("items.what", contains("statement"));
    }

    @Test
    void pagesToTheEndBothWays() {
        for (var sort : List.of("day", "-day")) {
            var address = "/v1/timeline?actor=time-a&from=2024-04&to=2025&sort=" + sort;
            assertThat(OwnEntries.oneByOne(address))
                    .isEqualTo(OwnEntries.atOnce(address))
                    .hasSize(8);
        }
        var down = OwnEntries.atOnce("/v1/timeline?actor=time-a&sort=-day");
        Collections.reverse(down);
        assertThat(down).isEqualTo(OwnEntries.atOnce("/v1/timeline?actor=time-a"));
    }

    @Test
    void pagesThroughAllThereIs() {
        StarterRecord.isInTheView();

        assertThat(OwnEntries.oneByOne("/v1/timeline?to=2014"))
                .isEqualTo(OwnEntries.atOnce("/v1/timeline?to=2014"))
                .isNotEmpty();
        given().get("/v1/timeline?actor=josep-borrell&actor=cho-tae-yul")
                .then()
                .body(
                        "items.cited",
                        hasItems("eu-kr-strategic-dialogue#1", "2024-11-04-eu-kr-dprk-russia"));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        given().get("/v1/timeline?what=party")
                .then()
                .statusCode(400)
                .body("accepted", hasItem("meeting"));
        given().get("/v1/timeline?topic=weather")
                .then()
                .statusCode(400)
                .body("accepted", hasItem("cyber"));
        given().get("/v1/timeline?sort=up").then().statusCode(400);
        given().get("/v1/timeline?from=never").then().statusCode(400);
        given().get("/v1/timeline?cursor=nonsense").then().statusCode(400);
    }

    @Test
    void answersAsKnownThen() {
        var asked = "/v1/timeline?statement=time-later";
        var first = statement("time-later", "2010-01-01");
        var before = OwnEntries.record(first);
        var between =
                OwnEntries.publish(2, Change.Type.REVISED, statement("time-later", "2010-01-02"));
        OwnEntries.publish(3, Change.Type.RETRACTED, first);

        given().get(asked).then().body("items", empty());
        given().queryParam("asKnownAt", before.toString())
                .get(asked)
                .then()
                .body("items.on", contains("2010-01-01"));
        given().queryParam("asKnownAt", between.toString())
                .get(asked)
                .then()
                .body("items.on", contains("2010-01-02"));
    }
}
