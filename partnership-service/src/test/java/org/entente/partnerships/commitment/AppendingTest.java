package org.entente.partnerships.commitment;

import static io.restassured.RestAssured.given;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.entente.partnerships.Api;
import org.entente.testing.Engines;
import org.entente.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(
        value = Engines.class,
        initArgs = @ResourceArg(name = "database", value = "partnerships"))
@Timeout(60)
class AppendingTest {

    private static final String EVIDENCE =
            "{\"evidence\": {\"on\": \"2025-11-12\", \"shows\": \"done\", \"matter\": {\"en\": \"held\"}}, \"sources\": [%s]}"
                    .formatted(Api.source("s4"));

    @Test
    void appendsEvidenceWithTheSourceThatIsSentWithIt() {
        recorded("append-a", "\"every\": \"P1Y\"");

        Api.post("commitments/append-a/evidence", EVIDENCE)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .header("Consistency-Token", containsString("commitment/append-a@2."))
                .body("version", equalTo(2))
                .body("change.type", equalTo("revised"))
                .body("evidence[0].n", equalTo(1))
                .body("evidence[0].sources", hasItem("s4"))
                .body("sources.id", hasItems("s1", "s4"));
        assertThatJson(given().get("/v1/commitments/append-a").asString())
                .isEqualTo(given().get("/v1/commitments/append-a/history/2").asString());
    }

    @Test
    void appendsNothingTwice() {
        recorded("append-b", "\"every\": \"P1Y\"");
        Api.post("commitments/append-b/evidence", EVIDENCE).then().statusCode(200);

        Api.post("commitments/append-b/evidence", EVIDENCE)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("evidence", hasSize(1));
    }

    @Test
    void keepsEveryOneOfManyAtOnce() throws Exception {
        recorded("append-c", "\"every\": \"P1Y\"");
        var calls = new ArrayList<Callable<Response>>();
        for (var year = 2000; year < 2020; year++) {
            var evidence = EVIDENCE.replace("2025-11-12", (year + 30) + "-01-01");
            calls.add(() -> Api.post("commitments/append-c/evidence", evidence));
        }

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(calls)) {
                answer.get().then().statusCode(200);
            }
        }

        assertThat(given().get("/v1/commitments/append-c").jsonPath().getList("evidence.n"))
                .hasSize(20)
                .doesNotHaveDuplicates();
    }

    @Test
    void appendsAssessmentsOnAnyScaleAndKeepsTheEarlierOnes() {
        recorded("append-d", "\"verifiable\": true");
        Api.post("commitments/append-d/evidence", EVIDENCE).then().statusCode(200);
        var interim = assessment("g20-compliance", "0", "\"evidence\": [1]");
        var last =
                assessment("ogp-completion", "complete", "\"final\": true, \"sources\": [\"s4\"]");

        Api.post("commitments/append-d/assessments", interim).then().statusCode(200);
        var both = Api.post("commitments/append-d/assessments", last).then().statusCode(200);

        both.body("assessments.n", equalTo(java.util.List.of(1, 2)));
        var entry = both.extract().asString();
        Api.revise("commitments/append-d", 4, entry.replace("\"score\":\"0\"", "\"score\":\"1\""))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/assessments"))
                .body("errors[0].detail", containsString("assessment 1"));
        Api.revise("commitments/append-d", 4, Api.commitment("append-d", "\"every\": \"P1Y\""))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(java.util.List.of("/assessments", "/assessments")));
        Api.revise("commitments/append-d", 4, entry.replace("\"held\"", "\"held in Brussels\""))
                .then()
                .statusCode(200)
                .body("version", equalTo(5));
    }

    @Test
    void namesEverythingThatIsWrongWhereTheClientSentIt() {
        recorded("append-e", "\"every\": \"P1Y\"");
        var path = "commitments/append-e/evidence";

        Api.post(path, "{\"evidence\": {\"n\": 7}, \"sorces\": []}")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItems("/evidence/n", "/sorces"))
                .body("errors.find { it.pointer == '/sorces' }.accepted", hasItem("sources"));
        Api.post(path, EVIDENCE.replace("\"on\": \"2025-11-12\"", "\"colour\": \"red\""))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/evidence/on", "/evidence/colour"));
        Api.post(path, EVIDENCE.replace("\"done\"", "\"finished\""))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/evidence/shows"))
                .body("errors[0].accepted", hasItem("partly-done"));
        Api.post(path, EVIDENCE.replace("2025-11-12", "2025-02-30"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/evidence/on"));
        Api.post(path, EVIDENCE.replace("\"publisher\": \"Example\",", "\"grade2\": 1,"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/sources/0/publisher", "/sources/0/grade2"));
        Api.post(path, EVIDENCE.replaceAll(", \"sources.*", "}"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/evidence/sources"))
                .body("errors[0].accepted", hasItem("s1"));
        Api.post(path, EVIDENCE.replace("\"s4\"", "\"s1\""))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/sources/0/id"));
        Api.post(path, EVIDENCE.replace("\"shows\"", "\"sources\": [\"s9\"], \"shows\""))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/evidence/sources/0"))
                .body("errors[0].accepted", hasItems("s1", "s4"));
        Api.post(path, "[]").then().statusCode(400);
        Api.post(path, "{\"evidence\": 1, \"sources\": {}, \"why\": 2}")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/evidence", "/sources", "/why"));
        Api.post("commitments/append-e/assessments", assessment("richter", "9", "\"of\": [\"us\"]"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/assessment/scale", "/assessment/of"))
                .body(
                        "errors.find { it.pointer == '/assessment/scale' }.accepted",
                        hasItem("ogp-completion"));
        Api.post(
                        "commitments/append-e/assessments",
                        assessment("g7-compliance", "2", "\"evidence\": [3]")
                                .replace("2025-12-01", "2024-11-03"))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems("/assessment/score", "/assessment/evidence", "/assessment/on"));
        given().get("/v1/commitments/append-e").then().body("version", equalTo(1));
    }

    @Test
    void appendsToWhatStandsAndToNothingElse() {
        recorded("append-f", "\"every\": \"P1Y\"");
        var path = "/v1/commitments/append-f/evidence";

        Api.editor().header("If-Match", "\"7\"").body(EVIDENCE).post(path).then().statusCode(412);
        Api.post("commitments/append-nowhere/evidence", EVIDENCE).then().statusCode(404);
        given().contentType("application/json").body(EVIDENCE).post(path).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of("reader@example.org"))
                .contentType("application/json")
                .body(EVIDENCE)
                .post(path)
                .then()
                .statusCode(403);
        Api.editor().header("If-Match", "\"1\"").body(EVIDENCE).post(path).then().statusCode(200);
        Api.post("commitments/append-f/retraction", "{\"why\": \"a test\"}").then().statusCode(200);
        Api.post("commitments/append-f/evidence", EVIDENCE)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-retracted"));
        given().get("/v1/commitments/append-f/history").then().body("items", not(hasSize(4)));
    }

    @Test
    void findsANumberAfterTheHighestThatThereCanBe() {
        var last = "\"evidence\": [%s, %s]".formatted(numbered(1), numbered(Integer.MAX_VALUE));
        recorded("append-g", "\"every\": \"P1Y\", " + last);

        Api.post("commitments/append-g/evidence", EVIDENCE)
                .then()
                .statusCode(200)
                .body("evidence.n", equalTo(List.of(1, Integer.MAX_VALUE, 2)));
        Api.post("commitments/append-g/evidence", EVIDENCE.replace("held", "held again"))
                .then()
                .statusCode(200)
                .body("evidence.n", equalTo(List.of(1, Integer.MAX_VALUE, 2, 3)));
    }

    private static String numbered(int n) {
        return "{\"n\": %d, \"on\": \"2025-01-01\", \"shows\": \"done\", \"matter\": {\"en\": \"number %1$d\"}, \"sources\": [\"s1\"]}"
                .formatted(n);
    }

    /// 512 KiB are counted in UTF-8.
    @Test
    void appendsAsMuchAsAnEntryHolds() {
        recorded("append-h", "\"every\": \"P1Y\"");
        var half = EVIDENCE.replace("held", "무".repeat(100 * 1024));

        Api.post("commitments/append-h/evidence", half).then().statusCode(200);
        Api.post("commitments/append-h/evidence", half.replace("2025-11-12", "2026-11-12"))
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/entry-too-large"));
        Api.post("commitments/append-h/retraction", "{\"why\": \"a test\"}").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "Su\\ud800r", "long"})
    void saysWhyInWordsThatCanBeKept(String why) {
        recorded("append-i-" + why.toLowerCase(Locale.ROOT).charAt(0), "\"every\": \"P1Y\"");
        var said = why.equals("long") ? "x".repeat(2001) : why;

        Api.post(
                        "commitments/append-i-"
                                + why.toLowerCase(Locale.ROOT).charAt(0)
                                + "/evidence",
                        EVIDENCE.replaceFirst("\\{", "{\"why\": \"REASON\", ")
                                .replace("REASON", said))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/why")));
    }

    @Test
    void takesTheVersionsOfSeveralLinesAndNoParameters() {
        recorded("append-j", "\"every\": \"P1Y\"");
        var path = "/v1/commitments/append-j/evidence";

        Api.editor()
                .body(EVIDENCE)
                .post(path + "?why=x")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-parameter"));
        Api.editor()
                .header("If-Match", "\"7\"", "\"1\"")
                .body(EVIDENCE)
                .post(path)
                .then()
                .statusCode(200);
    }

    private static void recorded(String id, String more) {
        Api.put("commitments/" + id, Api.commitment(id, more)).then().statusCode(201);
    }

    private static String assessment(String scale, String score, String more) {
        return """
        {"assessment": {"assessor": "A", "scale": "%s", "score": "%s", "on": "2025-12-01",
                        "why": {"en": "held, late"}, %s}, "sources": [%s]}\
        """
                .formatted(scale, score, more, Api.source("s5"));
    }
}
