package org.entente.gateway;

import static io.restassured.RestAssured.given;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import org.entente.contracts.Change;
import org.entente.contracts.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@OnRealEngines
@Timeout(60)
class ComplianceTest {

    @AutoClose private final Owner owner = new Owner();

    @AfterEach
    void closes() {
        owner.close();
    }

    @Test
    void countsTheLatestJudgementsByActor() {
        var interim = assessment(1, "g7rg", "g7-compliance", "0", "2025-05-01", false);
        var finals = assessment(2, "g7rg", "g7-compliance", "1", "2025-05-01", true);
        var other = assessment(3, "rival", "g7-compliance", "-1", "2024-12-01", false);
        var steps = assessment(4, "ogp", "ogp-completion", "limited", "2025-05-01", true);
        publish("a-1", "a", interim + "," + finals + "," + other + "," + steps, 1);
        publish("a-2", "a", "", 1);
        shows("a-2", 1);

        assertThatJson(given().get("/v1/compliance?by=actor&actor=px-a").asString())
                .isEqualTo(
                        """
                        {"items": [{"group": "px-a", "commitments": 2, "assessed": 1, "notAssessed": 1, "scales": [
                           {"scale": "g7-compliance", "commitments": 1, "assessors": ["g7rg", "rival"],
                            "scores": {"-1": 1, "0": 0, "1": 1}, "interim": 1, "final": 1,
                            "mean": {"value": 0.00, "n": 2}},
                           {"scale": "ogp-completion", "commitments": 1, "assessors": ["ogp"],
                            "scores": {"no-evidence": 0, "not-started": 0, "limited": 1, "substantial": 0, "complete": 0},
                            "interim": 0, "final": 1}]}],
                         "warning": "${json-unit.any-string}"}\
                        """);
        given().get("/v1/compliance?actor=px-a&assessor=rival")
                .then()
                .body("items[0].scales[0].scores.'-1'", equalTo(1))
                .body("items[0].scales.size()", equalTo(1));
        given().get("/v1/compliance?actor=px-a&scale=ogp-completion")
                .then()
                .body("items[0].scales.scale", contains("ogp-completion"));
        given().get("/v1/compliance?actor=px-a&from=2024-12")
                .then()
                .body("items.size()", equalTo(0));
    }

    @Test
    void groupsByTopicAndPartnership() {
        publish("b-1", "b", assessment(1, "g7rg", "g7-compliance", "1", "2025-05-01", true), 1);
        shows("b-1", 1);

        given().get("/v1/compliance?by=topic&actor=px-b")
                .then()
                .body("items.group", contains("sanctions"))
                .body("items[0].assessed", equalTo(1));
        StarterRecord.isInTheView();
        given().get(
                        "/v1/compliance?by=partnership&partnership=eu-kr-security-and-defence-partnership")
                .then()
                .body("items.group", contains("eu-kr-security-and-defence-partnership"))
                .body("items[0].scales.size()", equalTo(0));
    }

    @Test
    void keepsWhatWasJudgedEarlier() {
        publish("c-1", "c", assessment(1, "g7rg", "g7-compliance", "0", "2025-05-01", false), 1);
        shows("c-1", 1);
        var then = Instant.now().toString();
        publish("c-1", "c", assessment(1, "g7rg", "g7-compliance", "1", "2025-06-01", true), 2);
        shows("c-1", 2);

        given().get("/v1/compliance?actor=px-c")
                .then()
                .body("items[0].scales[0].scores.'1'", equalTo(1));
        given().queryParam("asKnownAt", then)
                .get("/v1/compliance?actor=px-c")
                .then()
                .body("items[0].scales[0].scores.'0'", equalTo(1))
                .body("items[0].scales[0].interim", equalTo(1));
    }

    @Test
    void listsEachGroupOnce() {
        StarterRecord.isInTheView();
        var seen = new ArrayList<String>();
        String next = "";
        while (next != null) {
            var page =
                    given().get(
                                    "/v1/compliance?by=actor&limit=2"
                                            + (next.isEmpty() ? "" : "&cursor=" + next))
                            .jsonPath();
            seen.addAll(page.getList("items.group"));
            next = page.getString("next");
        }
        assertThat(seen).contains("eu", "kr").doesNotHaveDuplicates().isSorted();
    }

    @Test
    void refusesWhatCannotBeMeant() {
        given().get("/v1/compliance?by=mood")
                .then()
                .statusCode(400)
                .body("accepted", hasItem("actor"));
        given().get("/v1/compliance?scale=mood").then().statusCode(400);
    }

    private static String assessment(
            int n, String assessor, String scale, String score, String on, boolean isFinal) {
        return """
        {"n": %d, "assessor": "%s", "scale": "%s", "score": "%s", "on": "%s", "final": %s}\
        """
                .formatted(n, assessor, scale, score, on, isFinal);
    }

    private void publish(String id, String actor, String assessments, long version) {
        var json =
                """
                {"kind": "commitment", "id": "px-%s", "by": ["px-%s"], "matter": {"en": "x"}, "madeOn": "2024-11-04",
                 "topics": ["sanctions"], "assessments": [%s],
                 "sources": [{"id": "s1", "url": "https://example.org", "publisher": "Example", "title": "A page",
                              "readOn": "2026-11-24", "grade": "official"}]}\
                """
                        .formatted(id, actor, assessments);
        owner.publish(
                Wire.entry(json),
                version,
                version == 1 ? Change.Type.RECORDED : Change.Type.REVISED);
    }

    private static void shows(String id, long version) {
        await().untilAsserted(() ->
                given().get("/v1/commitments/px-" + id)
                        .then()
                        .statusCode(200)
                        .body("version", equalTo((int) version)));
    }
}
