package org.entente.gateway.alignment;

import static io.restassured.RestAssured.given;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.gateway.OwnEntries.entry;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
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
class AlignmentTest {

    @BeforeEach
    void records() {
        OwnEntries.record(
                Samples.actor("align-a", "A"),
                Samples.actor("align-b", "B"),
                Samples.actor("align-c", "C"),
                Samples.actor("align-t", "T"),
                statement(
                        "align-1",
                        "2025-01-01",
                        "",
                        position(1, "\"align-a\", \"align-b\"", "condemn", "cyber", "align-t"),
                        position(2, "\"align-a\"", "welcome", "cyber", "align-t"),
                        position(3, "\"align-a\"", "call-for", "trade", "")),
                statement(
                        "align-2",
                        "2025-02-01",
                        "\"alignedLater\": [{\"actor\": \"align-b\", \"on\": \"2025-02-03\"}],",
                        position(1, "\"align-a\"", "condemn", "cyber", "align-t")),
                statement(
                        "align-3",
                        "2025-03-01",
                        "",
                        position(1, "\"align-b\"", "reject", "cyber", "align-t"),
                        position(2, "\"align-b\"", "urge", "trade", ""),
                        position(3, "\"align-b\"", "welcome", "sanctions", "align-t")));
    }

    private static String position(int n, String holders, String act, String topic, String target) {
        return """
        {"n": %d, "holders": [%s], "act": "%s", "topics": ["%s"], "targets": [%s], "matter": {"en": "m"}}\
        """
                .formatted(n, holders, act, topic, target.isEmpty() ? "" : '"' + target + '"');
    }

    private static Entry statement(String id, String day, String more, String... positions) {
        return entry(
                """
                {"kind": "statement", "id": "%s", "type": "declaration", "titles": {"en": "A"}, "issuedOn": "%s",
                 "issuers": [{"actor": "align-a"}], %s "positions": [%s]}\
                """
                        .formatted(id, day, more, String.join(", ", positions)));
    }

    @Test
    void countsByTopicAndTarget() {
        var answer = given().get("/v1/alignment?actors=align-a,align-b&topic=cyber").asString();

        assertThatJson(answer)
                .isEqualTo(
                        """
                        {
                          "actors": ["align-a", "align-b"],
                          "items": [{
                            "topic": "cyber", "target": "align-t", "positions": 4, "together": 1, "joined": 1, "share": 0.500,
                            "actors": [
                              {"actor": "align-a", "held": 3, "byFamily": {"negative-evaluation": 2, "positive-evaluation": 1}, "joinedLater": 0},
                              {"actor": "align-b", "held": 2, "byFamily": {"negative-evaluation": 1, "refusal": 1}, "joinedLater": 1}],
                            "sameFamily": [],
                            "opposed": [{"favour": {"actor": "align-a", "positions": 1}, "against": {"actor": "align-b", "positions": 1}}],
                            "latest": [
                              {"cited": "align-3#1", "sources": "${json-unit.ignore}"},
                              {"cited": "align-2#1", "sources": "${json-unit.ignore}"},
                              {"cited": "align-1#1", "sources": "${json-unit.ignore}"}]
                          }],
                          "warning": "${json-unit.any-string}"
                        }\
                        """);
    }

    @Test
    void keepsPositionsThatAreAimedAtNobodyInAGroupOfTheirOwn() {
        given().get("/v1/alignment?actors=align-a&actors=align-b&topic=trade")
                .then()
                .body("items[0].target", equalTo(null))
                .body("items[0].sameFamily[0].family", equalTo("request"))
                .body("items[0].sameFamily[0].alone", equalTo(Map.of("align-a", 1, "align-b", 1)))
                .body("items[0].share", equalTo(0.0f));
    }

    @Test
    void filters() {
        given().get(
                        "/v1/alignment?actors=align-a,align-b&target=align-t&family=refusal&family=positive-evaluation")
                .then()
                .body("items.topic", contains("cyber", "sanctions"))
                .body("items[0].positions", equalTo(2));
        given().get("/v1/alignment?actors=align-a,align-b&from=2025-02&to=2025-02")
                .then()
                .body("items.positions", contains(1));
        given().get("/v1/alignment?actors=align-a,align-b&from=2026").then().body("items", empty());
    }

    @Test
    void pagesToTheEnd() {
        assertThat(OwnEntries.oneByOne("/v1/alignment?actors=align-a,align-b"))
                .isEqualTo(OwnEntries.atOnce("/v1/alignment?actors=align-a,align-b"))
                .extracting(group -> group.get("topic"))
                .isEqualTo(List.of("cyber", "sanctions", "trade"));
    }

    @Test
    void refusesWhatCannotBeAligned() {
        given().get("/v1/alignment?actors=align-a")
                .then()
                .statusCode(400)
                .body("parameter", equalTo("actors"));
        given().get("/v1/alignment").then().statusCode(400);
        given().get("/v1/alignment?actors=1,2,3,4,5,6,7,8,9,10,11").then().statusCode(400);
        given().get("/v1/alignment?actors=align-a,align-nobody").then().statusCode(404);
        given().get("/v1/alignment?actors=align-a,align-b&topic=weather")
                .then()
                .statusCode(400)
                .body("accepted", hasItem("cyber"));
        given().get("/v1/alignment?actors=align-a,align-b&family=shouting")
                .then()
                .statusCode(400)
                .body("accepted", hasItem("refusal"));
    }

    @Test
    void answersAsKnownThen() {
        var pair = "/v1/alignment?actors=align-a,align-c&topic=space-security";
        var first =
                statement(
                        "align-4",
                        "2025-04-01",
                        "",
                        position(1, "\"align-a\", \"align-c\"", "commit", "space-security", ""));
        var before = OwnEntries.record(first);
        var between =
                OwnEntries.publish(
                        2,
                        Change.Type.REVISED,
                        statement(
                                "align-4",
                                "2025-04-01",
                                "",
                                position(1, "\"align-c\"", "commit", "space-security", "")));
        OwnEntries.publish(3, Change.Type.RETRACTED, first);

        given().get(pair).then().body("items", empty());
        given().queryParam("asKnownAt", before.toString())
                .get(pair)
                .then()
                .body("items[0].together", equalTo(1));
        given().queryParam("asKnownAt", between.toString())
                .get(pair)
                .then()
                .body("items[0].together", equalTo(0))
                .body("items[0].positions", equalTo(1));
    }

    @Test
    void countsTheStarterRecord() {
        StarterRecord.isInTheView();

        given().get("/v1/alignment?actors=eu,kr&target=kp")
                .then()
                .body("items.together", hasItem(notNullValue()))
                .body("items.latest.sources.flatten().url", everyItem(notNullValue()));
    }
}
