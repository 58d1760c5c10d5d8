package org.entente.statements;

import static io.restassured.RestAssured.given;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.entente.testing.Engines;
import org.entente.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = Engines.class,
        initArgs = @ResourceArg(name = "database", value = "statements"))
class WritingTest {

    @Test
    void recordsAnEntryAndAnswersTheWholeOfIt() {
        var answer = Api.put("actors/writing-a", Api.actor("writing-a", "state"));

        answer.then().statusCode(201).header("ETag", "\"1\"");
        assertThat(answer.header("Location")).isEqualTo("/v1/actors/writing-a");
        assertThat(answer.header("Consistency-Token")).startsWith("\"actor/writing-a@1.");
        assertThatJson(answer.body().asString())
                .isEqualTo(
                        """
                        {
                          "kind": "actor", "id": "writing-a", "version": 1, "epoch": "${json-unit.any-string}",
                          "change": {"type": "recorded", "at": "${json-unit.any-string}", "by": "editor@example.org"},
                          "type": "state", "names": {"en": "The writing-a"},
                          "sources": [{"id": "s1", "url": "https://example.org/1", "publisher": "Example",
                                       "title": "A page", "readOn": "2026-11-24", "grade": "official"}]
                        }\
                        """);
        assertThatJson(
                        given().get("/v1/actors/writing-a")
                                .then()
                                .statusCode(200)
                                .extract()
                                .asString())
                .isEqualTo(answer.body().asString());
    }

    @Test
    void makesNoVersionWhereNothingChanges() {
        Api.put("actors/writing-b", Api.actor("writing-b", "state")).then().statusCode(201);

        Api.put("actors/writing-b", Api.actor("writing-b", "state"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        var asRead = given().get("/v1/actors/writing-b").asString();
        Api.revise("actors/writing-b", 1, asRead).then().statusCode(200).header("ETag", "\"1\"");
        given().get("/v1/actors/writing-b/history").then().body("items", hasSize(1));
    }

    @Test
    void revisesOnlyTheVersionThatTheWriterSaw() {
        Api.put("actors/writing-c", Api.actor("writing-c", "state")).then().statusCode(201);
        var other = Api.actor("writing-c", "organisation");

        Api.put("actors/writing-c", other).then().statusCode(428).body("version", equalTo(1));
        Api.revise("actors/writing-c", 7, other).then().statusCode(412).body("version", equalTo(1));
        Api.editor()
                .header("If-None-Match", "*")
                .body(other)
                .put("/v1/actors/writing-c")
                .then()
                .statusCode(412);
        Api.revise("actors/writing-c", 1, other).then().statusCode(200).header("ETag", "\"2\"");
        Api.revise("actors/writing-nobody", 1, Api.actor("writing-nobody", "state"))
                .then()
                .statusCode(412);
        given().get("/v1/actors/writing-c/history/1")
                .then()
                .statusCode(200)
                .body("type", equalTo("state"));
        given().get("/v1/actors/writing-c/history/3").then().statusCode(404);
    }

    @Test
    void answersNotModifiedToWhoHasTheVersion() {
        Api.put("actors/writing-d", Api.actor("writing-d", "state"));

        given().header("If-None-Match", "\"1\"")
                .get("/v1/actors/writing-d")
                .then()
                .statusCode(304)
                .header("ETag", "\"1\"");
        given().header("If-None-Match", "\"2\"").get("/v1/actors/writing-d").then().statusCode(200);
    }

    @Test
    void retractsOnceAndForgetsNothing() {
        Api.put("actors/writing-e", Api.actor("writing-e", "state"));

        Api.retract("actors/writing-e", "recorded twice")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("change.type", equalTo("retracted"))
                .body("change.why", equalTo("recorded twice"));
        var again = Api.retract("actors/writing-e", "again").then().statusCode(409).extract();
        assertThatJson(again.asString())
                .isEqualTo(
                        """
                        {
                          "type": "/problems/already-retracted", "status": 409, "requestId": "${json-unit.any-string}", "title": "Retracted",
                          "detail": "${json-unit.any-string}", "instance": "${json-unit.any-string}", "version": 2
                        }\
                        """);
        Api.put("actors/writing-e", Api.actor("writing-e", "state")).then().statusCode(409);
        Api.editor().body("{}").post("/v1/actors/writing-e/retraction").then().statusCode(422);
        Api.retract("actors/writing-never", "x").then().statusCode(404);
        given().get("/v1/actors/writing-e/history/1")
                .then()
                .statusCode(200)
                .body("change.type", equalTo("recorded"));
    }

    @Test
    void letsOneOfManyWritersWin() throws Exception {
        for (var round = 0; round < 20; round++) {
            var path = "actors/writing-race-" + round;
            var id = path.substring("actors/".length());
            var creations = new ArrayList<Callable<Integer>>();
            var revisions = new ArrayList<Callable<Integer>>();
            for (var writer = 0; writer < 4; writer++) {
                var body =
                        Api.actor(id, "state").replace("The " + id, "The " + id + " of " + writer);
                creations.add(() ->
                        Api.editor()
                                .header("If-None-Match", "*")
                                .body(body)
                                .put("/v1/" + path)
                                .statusCode());
                revisions.add(() -> Api.revise(path, 1, body.replace(" of ", " by ")).statusCode());
            }

            assertThat(together(creations)).containsExactlyInAnyOrder(201, 412, 412, 412);
            assertThat(together(revisions)).containsExactlyInAnyOrder(200, 412, 412, 412);
        }
    }

    @Test
    void letsOnlyEditorsWrite() {
        var body = Api.actor("writing-f", "state");
        given().contentType("application/json")
                .body(body)
                .put("/v1/actors/writing-f")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer"));
        for (var token : new String[] {Tokens.expired(), "garbage", Tokens.editor() + "x"}) {
            given().auth()
                    .oauth2(token)
                    .contentType("application/json")
                    .body(body)
                    .put("/v1/actors/writing-f")
                    .then()
                    .statusCode(401);
        }
        given().auth()
                .oauth2(Tokens.of("reader@example.org", "reader"))
                .contentType("application/json")
                .body(body)
                .put("/v1/actors/writing-f")
                .then()
                .statusCode(403);
        given().get("/v1/actors/writing-f").then().statusCode(404);
    }

    private static ArrayList<Integer> together(ArrayList<Callable<Integer>> calls)
            throws Exception {
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
