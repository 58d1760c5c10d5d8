package org.entente.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.entente.contracts.Change;
import org.entente.contracts.Entry;
import org.entente.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What has only been proposed is for editors: whatever others ask, it is not there.
@QuarkusTest
@OnRealEngines
@Timeout(60)
class DraftsTest {

    private static final String WORD = "zwischenstand";

    private final Owner owner = new Owner();
    private String before = "";

    @BeforeEach
    void sees() {
        before = given().get("/v1/status").jsonPath().getString("feed");
    }

    @AfterEach
    void closes() {
        owner.close();
    }

    @Test
    void areNowhereForReaders() {
        OwnEntries.record(actor("drafts-one"), actor("drafts-other"), statement("drafts-said"));
        owner.publish(commitment("drafts-open", "proposed"), 1, Change.Type.RECORDED);
        owner.publish(commitment("drafts-refused", "proposed"), 1, Change.Type.RECORDED);
        owner.publish(commitment("drafts-refused", "declined"), 2, Change.Type.REVISED);
        owner.publish(commitment("drafts-withdrawn", "proposed"), 1, Change.Type.RECORDED);
        owner.publish(commitment("drafts-withdrawn", "proposed"), 2, Change.Type.RETRACTED);
        owner.publish(commitment("drafts-kept", "accepted"), 1, Change.Type.RECORDED);
        shown(editor(), "drafts-kept", 1);

        for (var id : List.of("drafts-open", "drafts-refused", "drafts-withdrawn")) {
            assertThat(questions(id))
                    .as(id)
                    .allSatisfy(address -> {
                        var answer = given().get(address);
                        assertThat(answer.statusCode()).isIn(200, 404);
                        assertThat(answer.asString()).doesNotContain(shown(id));
                    });
            assertThat(given().auth().oauth2(reader()).get("/v1/commitments/" + id).statusCode())
                    .isEqualTo(404);
            assertThat(given().get("/v1/commitments/" + id + "/history/1").statusCode())
                    .isEqualTo(404);
        }
        // Asked the same, editors see them, and readers what was accepted: the questions can find
        // it.
        assertThat(showing("drafts-open").filter(address -> !address.contains("/relations/")))
                .allSatisfy(
                        address -> assertThat(finds(editor(), address, "drafts-open")).isTrue());
        assertThat(showing("drafts-kept"))
                .allSatisfy(address -> assertThat(finds(given(), address, "drafts-kept")).isTrue());
        assertThat(editor().get("/v1/commitments/drafts-open/history").statusCode()).isEqualTo(200);
    }

    /// Neither that it is there nor in which version: the answer is that of what is not there.
    @Test
    void areNotTheSubjectOfTokensOfReaders() {
        OwnEntries.record(actor("drafts-one"), actor("drafts-other"), statement("drafts-said"));
        owner.publish(commitment("drafts-token", "proposed"), 1, Change.Type.RECORDED);
        shown(editor(), "drafts-token", 1);

        assertThat(strict(editor(), "drafts-token").statusCode()).isEqualTo(200);
        for (var one : List.of(given(), given().auth().oauth2(reader()))) {
            var hidden = strict(one, "drafts-token");
            assertThat(hidden.statusCode()).isEqualTo(503);
            assertThat(hidden.jsonPath().getList("missing"))
                    .isEqualTo(List.of("commitment/drafts-token in version 1"));
            assertThat(hidden.time()).isGreaterThanOrEqualTo(1000);
        }
    }

    private static Response strict(RequestSpecification who, String id) {
        return who.header("Consistency-Token", "\"commitment/%s@1.e1\"".formatted(id))
                .header("Prefer", "wait=1")
                .get("/v1/vocabularies");
    }

    /// Whoever asks first: an answer that was made for an editor is not kept for others.
    @Test
    void areNotInAnswersKeptForOthers() {
        OwnEntries.record(actor("drafts-one"), actor("drafts-other"), statement("drafts-said"));
        owner.publish(commitment("drafts-cached", "proposed"), 1, Change.Type.RECORDED);
        shown(editor(), "drafts-cached", 1);

        questions("drafts-cached")
                .forEach(address -> {
                    var tag = editor().get(address).header("ETag");
                    assertThat(finds(given(), address, "drafts-cached")).as(address).isFalse();
                    if (tag != null) {
                        assertThat(given().header("If-None-Match", tag).get(address).statusCode())
                                .as(address)
                                .isNotEqualTo(304);
                    }
                });
    }

    @Test
    void becomeVisibleWhenTheyAreAcceptedFromThenOn() {
        owner.publish(commitment("drafts-accepted", "proposed"), 1, Change.Type.RECORDED);
        shown(editor(), "drafts-accepted", 1);
        var then = Instant.now();
        owner.publish(commitment("drafts-accepted", "accepted"), 2, Change.Type.REVISED);
        shown(given(), "drafts-accepted", 2);

        assertThat(
                        given().get("/v1/commitments/drafts-accepted/history")
                                .jsonPath()
                                .<Integer>getList("items.version"))
                .containsExactly(2);
        assertThat(given().get("/v1/commitments/drafts-accepted?asKnownAt=" + then).statusCode())
                .isEqualTo(404);

        // What the public has seen does not vanish when an editor thinks better of it.
        owner.publish(commitment("drafts-accepted", "declined"), 3, Change.Type.REVISED);
        shown(given(), "drafts-accepted", 3);
    }

    /// Those of the questions whose answers show which commitments they found.
    private Stream<String> showing(String id) {
        return questions(id)
                .filter(address -> !address.contains(id + "/history"))
                .filter(address -> !address.contains(id + "/references"));
    }

    /// Every question in which a commitment can stand.
    private Stream<String> questions(String id) {
        return Stream.of(
                "/v1/commitments/" + id,
                "/v1/commitments/" + id + "/history",
                "/v1/commitments/" + id + "/references",
                "/v1/commitments?by=drafts-one&stage=accepted&stage=proposed&stage=declined&limit=200",
                "/v1/commitments?by=drafts-one&state=proposed&state=declined&state=open&limit=200",
                "/v1/search?q=" + WORD + id.replace("-", "") + "&limit=200",
                "/v1/timeline?actor=drafts-one&limit=200",
                "/v1/relations/drafts-one/drafts-other",
                "/v1/statements/drafts-said/references?limit=200",
                "/v1/changes?limit=1000&after=" + before);
    }

    private static String shown(String id) {
        return "\"" + id + "\"";
    }

    private static boolean finds(RequestSpecification reader, String address, String id) {
        Response answer = reader.get(address);
        return answer.statusCode() == 200 && answer.asString().contains(id);
    }

    private static void shown(RequestSpecification reader, String id, int version) {
        await().untilAsserted(() ->
                assertThat(
                                reader.get("/v1/commitments/" + id)
                                        .then()
                                        .statusCode(200)
                                        .extract()
                                        .jsonPath()
                                        .getInt("version"))
                        .isEqualTo(version));
    }

    private static RequestSpecification editor() {
        return given().auth().oauth2(Tokens.editor());
    }

    private static String reader() {
        return Tokens.of("reader@example.org", "reader");
    }

    private static Entry actor(String id) {
        return OwnEntries.entry(
                "{\"kind\": \"actor\", \"id\": \"%s\", \"type\": \"state\", \"names\": {\"en\": \"%s\"}}"
                        .formatted(id, id));
    }

    private static Entry statement(String id) {
        return OwnEntries.entry(
                """
                {"kind": "statement", "id": "%s", "type": "joint-statement", "titles": {"en": "Said"},
                 "issuedOn": "2026-11-01", "issuers": [{"actor": "drafts-one"}, {"actor": "drafts-other"}]}\
                """
                        .formatted(id));
    }

    private static Entry commitment(String id, String stage) {
        return OwnEntries.entry(
                """
                {"kind": "commitment", "id": "%s", "by": ["drafts-one"], "to": ["drafts-other"],
                 "matter": {"en": "%s%s"}, "madeOn": "2026-11-01", "dueOn": "2027-11-01",
                 "madeIn": ["drafts-said"], "stage": "%s"}\
                """
                        .formatted(id, WORD, id.replace("-", ""), stage));
    }
}
