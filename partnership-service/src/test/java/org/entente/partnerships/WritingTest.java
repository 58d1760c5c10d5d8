package org.entente.partnerships;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.entente.testing.Engines;
import org.entente.testing.Tokens;
import org.entente.testing.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The neighbour is out of reach in all of these: its entries are taken on trust until its topic
/// shows them.
@QuarkusTest
@WithTestResource(
        value = Engines.class,
        initArgs = @ResourceArg(name = "database", value = "partnerships"))
@Timeout(60)
class WritingTest {

    @Test
    void recordsPartnershipsOfActorsThatCannotBeAskedFor() {
        put("partnerships/writing-a", partnership("writing-a", "\"areasKnown\": \"unknown\""))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("parties", equalTo(java.util.List.of("eu", "kr")));

        await().untilAsserted(() ->
                assertThat(Topic.all("entente.partnerships"))
                        .anyMatch(change -> change.key().equals("partnership/writing-a")));
    }

    @Test
    void holdsItsOwnReferencesToTheRecordAtOnce() {
        put("partnerships/writing-b", partnership("writing-b", area(1))).then().statusCode(201);

        put("commitments/writing-b", commitment("\"area\": \"writing-b#2\""))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-reference"))
                .body("errors.pointer", hasItem("/area"));
        put("commitments/writing-b", commitment("\"area\": \"writing-b#1\""))
                .then()
                .statusCode(201);
        put("partnerships/writing-c", partnership("writing-c", "\"follows\": [\"nothing\"]"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/follows/0"));
    }

    @Test
    void refusesWhatBreaksTheRulesOfItsKind() {
        put("partnerships/refused", partnership("refused", "\"areasKnown\": \"complete\""))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/areasKnown"));
        put("partnerships/refused", partnership("refused", area(1) + ", " + milestone("jp")))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/milestones/0/party"));
        put(
                        "partnerships/refused",
                        partnership("refused", area(1)).replace("[\"eu\", \"kr\"]", "[\"eu\"]"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/parties"));
        put(
                        "partnerships/refused",
                        partnership(
                                "refused",
                                """
                                "areas": [{"n": 1, "code": "cyber"}, {"n": 1, "code": "maritime-security"}]\
                                """))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/areas/1/n"));
        put(
                        "commitments/refused",
                        commitment(
                                """
                                "assessments": [{"n": 1, "assessor": "A", "scale": "school-marks", "score": "1",
                                "of": ["kr"], "on": "2025-12-01"}]\
                                """))
                .then()
                .statusCode(422)
                .body(
                        "errors.find { it.pointer == '/assessments/0/scale' }.accepted",
                        hasItem("g20-compliance"));
        put(
                        "commitments/refused",
                        commitment(
                                """
                                "dueOn": "2023", "assessments": [{"n": 1, "assessor": "A", "scale": "g20-compliance",
                                "score": "2", "of": ["us"], "on": "2025-12-01", "evidence": [7]}]\
                                """))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/dueOn",
                                "/assessments/0/score",
                                "/assessments/0/of",
                                "/assessments/0/evidence"))
                .body(
                        "errors.find { it.pointer == '/assessments/0/score' }.accepted",
                        equalTo(java.util.List.of("-1", "0", "1")));
    }

    @Test
    void answersAnImportLineByLine() {
        var lines =
                partnership("writing-import", area(1))
                        + "\n\n"
                        + "{\"kind\": \"partnership\"}\n"
                        + "nonsense\n"
                        + "{\"kind\": \"actor\", \"id\": \"eu\"}\n"
                        + commitment("\"area\": \"writing-import#1\"").replace("c-id", "c-import");

        var answers = importing(lines, "revise").asString().split("\n");

        assertThat(answers).hasSize(5);
        assertThat(answers[0]).contains("\"line\":1", "\"outcome\":\"recorded\"", "\"version\":1");
        assertThat(answers[1])
                .contains("\"line\":3", "\"outcome\":\"refused\"", "/problems/invalid-entry");
        assertThat(answers[2]).contains("\"line\":4", "/problems/malformed-json");
        assertThat(answers[3]).contains("\"line\":5", "\\\"actor\\\" is not kept here");
        assertThat(answers[4]).contains("\"line\":6", "\"outcome\":\"recorded\"");

        var changed = partnership("writing-import", area(2));
        assertThat(importing(partnership("writing-import", area(1)), "revise").asString())
                .contains("\"outcome\":\"unchanged\"");
        assertThat(importing(changed, "keep").asString()).contains("\"outcome\":\"kept\"");
        assertThat(importing(changed, "revise").asString())
                .contains("\"outcome\":\"revised\"", "\"version\":2");
    }

    /// As the answer to a write of one entry does, so that a read of it is not older; what is kept
    /// was not written.
    @Test
    void anImportSaysByWhichTokenEachLineIsReadAgain() {
        var line = partnership("imported-token", area(1));
        var token =
                put("partnerships/imported-token", line)
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Consistency-Token");

        assertThat(importing(line, "revise").jsonPath().getString("consistencyToken"))
                .isEqualTo(token);
        assertThat(
                        importing(partnership("imported-token", area(2)), "revise")
                                .jsonPath()
                                .getString("consistencyToken"))
                .isEqualTo(token.replace("@1.", "@2."));
        assertThat(importing(line, "keep").asString())
                .contains("\"outcome\":\"kept\"")
                .doesNotContain("consistencyToken");
    }

    private static Response importing(String lines, String existing) {
        return given().auth()
                .oauth2(Tokens.editor())
                .contentType("application/x-ndjson")
                .queryParam("existing", existing)
                .body(lines.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/v1/import");
    }

    private static Response put(String path, String body) {
        return given().auth()
                .oauth2(Tokens.editor())
                .contentType("application/json")
                .body(body)
                .put("/v1/" + path);
    }

    private static String area(int n) {
        return "\"areas\": [{\"n\": %d, \"code\": \"cyber\"}]".formatted(n);
    }

    private static String milestone(String party) {
        return "\"milestones\": [{\"n\": 1, \"act\": \"signed\", \"on\": \"2024\", \"party\": \"%s\"}]"
                .formatted(party);
    }

    private static String partnership(String id, String more) {
        return """
        {"kind": "partnership", "id": "%s", "type": "digital-partnership", "titles": {"en": "A partnership"},\
         "parties": ["eu", "kr"], %s, "sources": [%s]}\
        """
                .formatted(id, more, source());
    }

    private static String commitment(String more) {
        return """
        {"kind": "commitment", "id": "c-id", "by": ["eu", "kr"], "matter": {"en": "meet"}, "madeOn": "2024-11-04",\
         %s, "sources": [%s]}\
        """
                .formatted(more, source())
                .replace("\"id\": \"c-id\", ", more.contains("import") ? "\"id\": \"c-id\", " : "");
    }

    private static String source() {
        return """
        {"id": "s1", "url": "https://example.org", "publisher": "Example", "title": "A page",\
         "readOn": "2026-11-24", "grade": "official"}\
        """;
    }
}
