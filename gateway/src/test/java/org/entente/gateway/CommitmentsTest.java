package org.entente.gateway;

import static io.restassured.RestAssured.given;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.entente.contracts.Change;
import org.entente.contracts.Wire;
import org.entente.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@OnRealEngines
@Timeout(60)
class CommitmentsTest {

    private static final String SOURCES =
            """
            "sources": [{"id": "s1", "url": "https://example.org", "publisher": "Example", "title": "A page",
                         "readOn": "2026-11-24", "grade": "official"}]\
            """;

    @AutoClose private final Owner owner = new Owner();

    @AfterEach
    void closes() {
        owner.close();
    }

    @Test
    void saysHowTheAnnualDialogueStandsWithEachPeriod() {
        StarterRecord.isInTheView();
        var annual =
                given().get(
                                "/v1/commitments?actor=kr&partnership=eu-kr-security-and-defence-partnership&on=2026-11-24")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        var one = "items.find { it.id == 'eu-kr-annual-security-and-defence-dialogue' }.";

        assertThat(annual.getString(one + "state")).isEqualTo("done-late");
        assertThat(annual.getString(one + "nextDueOn")).isEqualTo("2026-06-30");
        assertThat(annual.getList(one + "periods.state"))
                .containsExactly("done-late", "no-evidence", "open");
        assertThat(annual.getList("items.kind")).containsOnly("commitment");
        given().get("/v1/commitments?actor=kr&state=no-evidence&on=2025-07-01")
                .then()
                .body("items.id", hasItem("eu-kr-annual-security-and-defence-dialogue"));
        given().get("/v1/commitments?actor=kr&state=due&on=2025-06-30")
                .then()
                .body("items.id", contains("eu-kr-annual-security-and-defence-dialogue"));
        given().get("/v1/commitments?actor=kr&state=done-late&on=2025-11-12")
                .then()
                .body("items.id", contains("eu-kr-annual-security-and-defence-dialogue"));
    }

    @Test
    void findsThemByStateAndDay() {
        commitment("a-due", 1, "\"dueOn\": \"2026-02\"");
        commitment("a-over", 1, "\"dueOn\": \"2025-06-30\", " + evidence("2025-01-01", "started"));
        commitment("a-none", 1, "\"dueOn\": \"2025-06-30\"");
        commitment("a-proposed", 1, "\"stage\": \"proposed\"");
        showsToEditors("a-proposed");

        assertThat(states("pc-a", "2026-02-15", ""))
                .containsExactly("pc-a-due due", "pc-a-none no-evidence", "pc-a-over overdue");
        assertThat(states("pc-a", "2025-06-30", ""))
                .containsExactly("pc-a-due open", "pc-a-none due", "pc-a-over due");
        assertThat(states("pc-a", "2026-02-15", "&state=overdue&state=due"))
                .containsExactly("pc-a-due due", "pc-a-over overdue");
        assertThat(states("pc-a", "2026-02-15", "&stage=proposed")).isEmpty();
        assertThat(
                        states(
                                given().auth().oauth2(Tokens.editor()),
                                "pc-a",
                                "2026-02-15",
                                "&stage=proposed"))
                .containsExactly("pc-a-proposed proposed");
        assertThat(states("pc-a", "2026-02-15", "&sort=due&dueTo=2025-12"))
                .containsExactly("pc-a-none no-evidence", "pc-a-over overdue");
        assertThat(states("pc-a", "2020-01-01", "")).isEmpty();
    }

    @Test
    void aLaterCommitmentTakesThePlaceOfAnother() {
        commitment("b-old", 1, "\"dueOn\": \"2025-06-30\"");
        commitment("b-wish", 1, "\"stage\": \"proposed\", \"supersedes\": [\"pc-b-old\"]");
        showsToEditors("b-wish");
        assertThat(states("pc-b", "2026-01-01", "")).containsExactly("pc-b-old no-evidence");

        commitment("b-new", 1, "\"supersedes\": [\"pc-b-old\"]");
        shows("b-new", 1);

        assertThat(states("pc-b", "2026-01-01", ""))
                .containsExactly("pc-b-new no-evidence", "pc-b-old superseded");
        assertThat(states("pc-b", "2026-01-01", "&state=superseded"))
                .containsExactly("pc-b-old superseded");
        assertThat(states("pc-b", "2026-01-01", "&state=no-evidence"))
                .containsExactly("pc-b-new no-evidence");
        given().get("/v1/commitments/pc-b-old")
                .then()
                .body("because[0]", equalTo("pc-b-new of 2024-11-04 stands in its place"));
    }

    @Test
    void showsWhatTakesUpTheWordAndWhatItRestsOn() {
        statement("pc-c-one", 1, position(1, "commit", "\"note\": \"x\""));
        commitment("c", 1, "\"madeIn\": [\"pc-c-one#1\"]");
        shows("c", 1);
        var before = tag("c");
        given().get("/v1/commitments/pc-c")
                .then()
                .body("restatedBy", nullValue())
                .body("restsOn", nullValue());

        statement("pc-c-two", 1, position(3, "reaffirm", "\"restates\": \"pc-c-one#1\""));
        statement(
                "pc-c-three",
                1,
                position(1, "reaffirm", "\"restates\": \"pc-c-two#3\"")
                        + ", "
                        + position(2, "reject", "\"contradicts\": \"pc-c-two#3\""));

        await().untilAsserted(() ->
                given().get("/v1/commitments/pc-c")
                        .then()
                        .body("restatedBy.cited", contains("pc-c-three#1", "pc-c-two#3")));
        assertThat(tag("c")).isNotEqualTo(before).startsWith("\"1.");
        var shown = given().get("/v1/commitments/pc-c").asString();
        assertThatJson(shown)
                .inPath("$.contradictedBy")
                .isEqualTo(
                        """
                        [{"cited": "pc-c-three#2", "on": "2025-01-01", "holders": ["pc-holder"],
                          "of": "pc-c-two#3", "sources": "${json-unit.any-array}"}]\
                        """);
        assertThatJson(given().get("/v1/commitments?actor=pc-c").asString())
                .inPath("$.items[0].restatedBy")
                .isArray()
                .hasSize(2);
    }

    @Test
    void goesRoundACircleOfRestatementsOnce() {
        statement("pc-d-one", 1, position(1, "commit", "\"restates\": \"pc-d-two#1\""));
        statement("pc-d-two", 1, position(1, "commit", "\"restates\": \"pc-d-one#1\""));
        commitment("d", 1, "\"madeIn\": [\"pc-d-one#1\"]");
        shows("d", 1);

        await().untilAsserted(() ->
                given().get("/v1/commitments/pc-d")
                        .then()
                        .body("restatedBy.cited", contains("pc-d-two#1")));
    }

    @Test
    void flagsWhatRestsOnARetractedOrChangedStatement() {
        statement("pc-e-one", 1, position(1, "commit", "\"note\": \"x\""));
        statement(
                "pc-e-two",
                1,
                position(1, "commit", "\"note\": \"x\"")
                        + ", "
                        + position(2, "commit", "\"note\": \"x\""));
        commitment("e", 1, "\"madeIn\": [\"pc-e-one#1\", \"pc-e-two#1\", \"pc-e-two#2\"]");
        shows("e", 1);
        var sound = Instant.now().toString();

        publish(
                statementOf("pc-e-one", position(1, "commit", "\"note\": \"x\"")),
                2,
                Change.Type.RETRACTED);
        statement("pc-e-two", 2, position(1, "demand", "\"note\": \"x\""));

        await().untilAsserted(() ->
                given().get("/v1/commitments/pc-e")
                        .then()
                        .body("restsOn.size()", equalTo(3))
                        .body("restsOn[0].retracted.version", equalTo(2))
                        .body("restsOn[1].changed", equalTo("its act is now demand"))
                        .body("restsOn[2].changed", equalTo("it is no longer in the statement")));
        given().queryParam("asKnownAt", sound)
                .get("/v1/commitments/pc-e")
                .then()
                .body("restsOn", nullValue());
    }

    @Test
    void answersAsKnownAtAMoment() {
        commitment("f", 1, "\"dueOn\": \"2025-06-30\"");
        shows("f", 1);
        var then = Instant.now().toString();
        commitment("f", 2, "\"dueOn\": \"2025-06-30\", " + evidence("2025-06-01", "done"));
        shows("f", 2);

        assertThat(states("pc-f", "2026-01-01", "")).containsExactly("pc-f done");
        assertThat(states("pc-f", "2026-01-01", "&asKnownAt=" + then))
                .containsExactly("pc-f no-evidence");
        publish(commitmentOf("f", "\"dueOn\": \"2025-06-30\""), 3, Change.Type.RETRACTED);
        await().untilAsserted(() -> assertThat(states("pc-f", "2026-01-01", "")).isEmpty());
        assertThat(states("pc-f", "2026-01-01", "&asKnownAt=" + then)).hasSize(1);
    }

    @Test
    void listsEachOnceInEveryOrder() {
        for (var n = 1; n < 6; n++) {
            var due = n == 3 ? "\"to\": []" : "\"dueOn\": \"203%d\"".formatted(9 - n);
            commitment("g-" + n, 1, due);
        }
        shows("g-5", 1);
        for (var sort : List.of("id", "due", "-made")) {
            var seen = new ArrayList<String>();
            String next = null;
            do {
                var page =
                        given().queryParam("actor", "pc-g")
                                .queryParam("sort", sort)
                                .queryParam("limit", 1)
                                .queryParams(
                                        next == null
                                                ? java.util.Map.of()
                                                : java.util.Map.of("cursor", next))
                                .get("/v1/commitments")
                                .jsonPath();
                seen.addAll(page.getList("items.id"));
                next = page.getString("next");
            } while (next != null);
            assertThat(seen).as(sort).hasSize(5).doesNotHaveDuplicates();
            if (sort.equals("due")) {
                assertThat(seen).startsWith("pc-g-5", "pc-g-4", "pc-g-2").endsWith("pc-g-3");
            }
        }
    }

    @Test
    void refusesWhatCannotBeMeant() {
        given().get("/v1/commitments?state=broken")
                .then()
                .statusCode(400)
                .body("accepted", hasItem("no-evidence"));
        given().get("/v1/commitments?stage=x").then().statusCode(400);
        given().get("/v1/commitments?topic=x").then().statusCode(400);
        given().get("/v1/commitments?sort=x").then().statusCode(400);
        given().get("/v1/commitments?on=2025").then().statusCode(400);
        given().get("/v1/commitments?actor=pc-nobody").then().body("items", empty());
    }

    @Test
    void filtersByWhoAndWhere() {
        commitment("h-1", 1, "\"to\": [\"pc-h-to\"], \"topics\": [\"sanctions\"]");
        commitment("h-2", 1, "\"area\": \"pc-h-partnership#3\", \"madeIn\": [\"pc-h-said#2\"]");
        shows("h-2", 1);

        given().get("/v1/commitments?to=pc-h-to").then().body("items.id", contains("pc-h-1"));
        given().get("/v1/commitments?by=pc-h")
                .then()
                .body("items.id", containsInAnyOrder("pc-h-1", "pc-h-2"));
        given().get("/v1/commitments?topic=sanctions&by=pc-h")
                .then()
                .body("items.id", contains("pc-h-1"));
        given().get("/v1/commitments?partnership=pc-h-partnership")
                .then()
                .body("items.id", contains("pc-h-2"));
        given().get("/v1/commitments?statement=pc-h-said")
                .then()
                .body("items.id", contains("pc-h-2"));
    }

    @Test
    void passesOnWhatIsAppended() {
        for (var call : List.of("evidence", "assessments", "acceptance", "rejection")) {
            var request =
                    given().auth()
                            .oauth2(org.entente.testing.Tokens.editor())
                            .contentType("application/json")
                            .body("{}");
            request.post("/v1/commitments/pc-x/" + call)
                    .then()
                    .statusCode(503)
                    .body("type", equalTo("/problems/owner-unreachable"));
            request.post("/v1/actors/pc-x/" + call).then().statusCode(404);
            given().contentType("application/json")
                    .body("{}")
                    .post("/v1/commitments/pc-x/" + call)
                    .then()
                    .statusCode(401);
        }
    }

    private static List<String> states(String actor, String on, String more) {
        return states(given(), actor, on, more);
    }

    private static List<String> states(
            RequestSpecification reader, String actor, String on, String more) {
        var answer =
                reader.urlEncodingEnabled(false)
                        .get("/v1/commitments?actor=%s&on=%s%s".formatted(actor, on, more))
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        var states = answer.<String>getList("items.state");
        var ids = answer.<String>getList("items.id");
        return java.util.stream.IntStream.range(0, ids.size())
                .mapToObj(i -> ids.get(i) + " " + states.get(i))
                .toList();
    }

    private static String evidence(String on, String shows) {
        return "\"evidence\": [{\"n\": 1, \"on\": \"%s\", \"shows\": \"%s\", \"matter\": {\"en\": \"x\"}}]"
                .formatted(on, shows);
    }

    private static String position(int n, String act, String more) {
        return """
        {"n": %d, "holders": ["pc-holder"], "act": "%s", "matter": {"en": "x"}, %s}\
        """
                .formatted(n, act, more);
    }

    /// Promised by `pc-` and what stands before the first hyphen.
    private void commitment(String id, long version, String members) {
        publish(
                commitmentOf(id, members),
                version,
                version == 1 ? Change.Type.RECORDED : Change.Type.REVISED);
    }

    private static String commitmentOf(String id, String members) {
        return """
        {"kind": "commitment", "id": "pc-%s", "by": ["pc-%s"], "matter": {"en": "x"}, "madeOn": "2024-11-04", %s, %s}\
        """
                .formatted(id, id.split("-", -1)[0], members, SOURCES);
    }

    private void statement(String id, long version, String positions) {
        publish(
                statementOf(id, positions),
                version,
                version == 1 ? Change.Type.RECORDED : Change.Type.REVISED);
    }

    private static String statementOf(String id, String positions) {
        return """
        {"kind": "statement", "id": "%s", "type": "joint-statement", "titles": {"en": "x"}, "issuedOn": "2025-01-01",
         "issuers": [{"actor": "pc-holder"}], "positions": [%s], %s}\
        """
                .formatted(id, positions, SOURCES);
    }

    private void publish(String json, long version, Change.Type type) {
        owner.publish(Wire.entry(json), version, type);
    }

    private static String tag(String id) {
        return given().get("/v1/commitments/pc-" + id).header("ETag");
    }

    private static void shows(String id, long version) {
        await().untilAsserted(() ->
                given().get("/v1/commitments/pc-" + id)
                        .then()
                        .statusCode(200)
                        .body("version", equalTo((int) version)));
    }

    private static void showsToEditors(String id) {
        await().untilAsserted(() ->
                given().auth()
                        .oauth2(Tokens.editor())
                        .get("/v1/commitments/pc-" + id)
                        .then()
                        .statusCode(200));
    }
}
