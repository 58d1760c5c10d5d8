package org.entente.gateway;

import static io.restassured.RestAssured.given;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import org.entente.contracts.Change;
import org.entente.contracts.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@OnRealEngines
@Timeout(60)
class ViewTest {

    @AutoClose private final Owner owner = new Owner();

    @AfterEach
    void closes() {
        owner.close();
    }

    @Test
    void keepsTheNewestStateWhateverTheOrderAndHowOftenItComes() {
        owner.publish(Samples.actor("view-a", "First"), 1, Change.Type.RECORDED);
        owner.publish(Samples.actor("view-a", "Third"), 3, Change.Type.REVISED);
        owner.publish(Samples.actor("view-a", "Second"), 2, Change.Type.REVISED);
        owner.publish(Samples.actor("view-a", "First"), 1, Change.Type.RECORDED);
        owner.publish(Samples.actor("view-a-end", "End"), 1, Change.Type.RECORDED);

        shows("view-a-end", "\"1\"");
        await().untilAsserted(() ->
                given().get("/v1/actors/view-a/history")
                        .then()
                        .body("items.version", contains(1, 2, 3)));
        given().get("/v1/actors/view-a")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("names.en", equalTo("Third"));
        given().get("/v1/actors/view-a/history/2").then().body("names.en", equalTo("Second"));
        assertThat(given().get("/v1/changes?limit=1000").jsonPath().getList("items.change.id"))
                .filteredOn(id -> id.equals("view-a"))
                .as("the late one is in the history, and nobody is told of it")
                .hasSize(2);
    }

    @Test
    void answersAsKnownAtAMoment() {
        var before = java.time.Instant.now().toString();
        owner.publish(Samples.actor("view-b", "First"), 1, Change.Type.RECORDED);
        shows("view-b", "\"1\"");
        var between = java.time.Instant.now().toString();
        owner.publish(Samples.actor("view-b", "Second"), 2, Change.Type.REVISED);
        shows("view-b", "\"2\"");

        given().queryParam("asKnownAt", between)
                .get("/v1/actors/view-b")
                .then()
                .body("names.en", equalTo("First"));
        given().queryParam("asKnownAt", before).get("/v1/actors/view-b").then().statusCode(404);
        given().queryParam("asKnownAt", between)
                .queryParam("actor", "view-b")
                .get("/v1/actors")
                .then()
                .body("items.names.en", contains("First"))
                .body("asKnownAt", equalTo(between));
        given().queryParam("asKnownAt", "yesterday")
                .get("/v1/actors/view-b")
                .then()
                .statusCode(400)
                .body("parameter", equalTo("asKnownAt"));
    }

    @Test
    void answersNotModifiedFromMemoryAndForgetsOnAChange() {
        owner.publish(Samples.actor("view-c", "First"), 1, Change.Type.RECORDED);
        shows("view-c", "\"1\"");
        for (var time = 0; time < 2; time++) {
            given().header("If-None-Match", "\"1\"")
                    .get("/v1/actors/view-c")
                    .then()
                    .statusCode(304);
        }

        owner.publish(Samples.actor("view-c", "Second"), 2, Change.Type.REVISED);

        shows("view-c", "\"2\"");
        given().header("If-None-Match", "\"1\"").get("/v1/actors/view-c").then().statusCode(200);
    }

    @Test
    void showsARetractionAndListsItNoMore() {
        owner.publish(Samples.actor("view-d", "Gone"), 1, Change.Type.RECORDED);
        owner.publish(Samples.actor("view-d", "Gone"), 2, Change.Type.RETRACTED);

        shows("view-d", "\"2\"");
        given().get("/v1/actors/view-d").then().body("change.type", equalTo("retracted"));
        assertThat(given().get("/v1/actors?limit=200").jsonPath().getList("items.id"))
                .doesNotContain("view-d");
        given().get("/v1/actors?limit=200&retracted=true")
                .then()
                .body("items.id", hasItem("view-d"));
    }

    @Test
    void parksWhatCannotBeReadAndLaterChangesOfThatEntryAlone() {
        var type = "org.entente.actor.recorded";
        owner.publish(Topics.STATEMENTS, "actor/view-poison", "{ not json", type);
        owner.publish(Samples.actor("view-poison", "Later"), 2, Change.Type.REVISED);
        owner.publish(Topics.STATEMENTS, "actor/view-nul\0", nul(), type);
        owner.publish(Topics.STATEMENTS, "actor/view-new", "{}", "org.entente.actor.celebrated");
        owner.publish(Samples.actor("view-healthy", "Healthy"), 1, Change.Type.RECORDED);

        shows("view-healthy", "\"1\"");
        await().untilAsserted(() ->
                assertThat(given().get("/v1/status").jsonPath().<String>getList("parked.key"))
                        .contains("actor/view-poison", "actor/view-nul\uFFFD")
                        .filteredOn(key -> key.equals("actor/view-poison"))
                        .hasSize(2));
        given().get("/v1/actors/view-poison").then().statusCode(404);
        assertThat(given().get("/v1/status").jsonPath().<String>getList("parked.key"))
                .doesNotContain("actor/view-new", "actor/view-healthy");
    }

    @Test
    void listsAPageAtATimeAndEachEntryOnce() {
        for (var n = 10; n < 35; n++) {
            owner.publish(Samples.actor("view-list-" + n, "Listed"), 1, Change.Type.RECORDED);
        }
        for (var n = 10; n < 35; n++) {
            shows("view-list-" + n, "\"1\"");
        }

        var seen = new java.util.ArrayList<String>();
        var address = "/v1/actors?limit=7";
        while (address != null) {
            var page = given().get(address);
            seen.addAll(page.jsonPath().getList("items.id"));
            var next = page.jsonPath().getString("next");
            assertThat(page.header("Link") == null).isEqualTo(next == null);
            address = next == null ? null : "/v1/actors?limit=7&cursor=" + next;
            // What comes in meanwhile moves nothing.
            owner.publish(
                    Samples.actor("view-list-0" + seen.size(), "New"), 1, Change.Type.RECORDED);
        }

        assertThat(seen).doesNotHaveDuplicates().isSorted();
        assertThat(seen.stream().filter(id -> id.matches("view-list-[1-3]\\d"))).hasSize(25);
        given().get("/v1/actors?cursor=x").then().statusCode(400);
        given().get("/v1/actors?limit=0").then().statusCode(400);
        given().get("/v1/nothings").then().statusCode(404);
    }

    @Test
    void waitsForWhatATokenNamesAndIsNeverStale() {
        owner.publish(Samples.actor("view-e", "First"), 1, Change.Type.RECORDED);
        given().header("Consistency-Token", "\"actor/view-e@1.e1\"")
                .get("/v1/actors/view-e")
                .then()
                .statusCode(200)
                .body("version", equalTo(1));

        var behind =
                given().header("Consistency-Token", "\"actor/view-e@2.e1\"")
                        .header("Prefer", "wait=0")
                        .get("/v1/actors/view-e")
                        .then()
                        .statusCode(503)
                        .header("Retry-After", "1")
                        .extract()
                        .asString();
        assertThatJson(behind)
                .isEqualTo(
                        """
                        {
                          "type": "/problems/view-behind", "status": 503, "requestId": "${json-unit.any-string}", "title": "The view is behind",
                          "detail": "${json-unit.any-string}", "instance": "/v1/actors/view-e",
                          "missing": ["actor/view-e in version 2"]
                        }\
                        """);
        given().header("Consistency-Token", "nonsense")
                .get("/v1/actors/view-e")
                .then()
                .statusCode(400);
    }

    @Test
    void saysWhenAnOwnerIsOutOfReach() {
        given().auth()
                .oauth2(org.entente.testing.Tokens.editor())
                .contentType("application/json")
                .body("{}")
                .put("/v1/actors/view-f")
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("type", equalTo("/problems/owner-unreachable"));
        given().contentType("application/json")
                .body("{}")
                .put("/v1/actors/view-f")
                .then()
                .statusCode(401);
    }

    /// A character that JSON can carry and PostgreSQL cannot keep.
    private static String nul() {
        return """
        {"kind": "actor", "id": "view-nul\\u0000", "version": 1, "epoch": "e1", "type": "state", "names": {"en": "x"},
         "change": {"type": "recorded", "at": "2026-11-24T00:00:00Z", "by": "x"}}\
        """;
    }

    private static void shows(String actor, String tag) {
        await().untilAsserted(() ->
                assertThat(given().get("/v1/actors/" + actor).header("ETag")).isEqualTo(tag));
    }
}
