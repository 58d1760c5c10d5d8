package org.entente.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.contracts.Change;
import org.entente.contracts.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@OnRealEngines
@Timeout(60)
class MatrixTest {

    private static final String SDP =
            "/v1/partnerships/matrix?party=eu&type=security-and-defence-partnership";
    private static final String KOREA = "eu-kr-security-and-defence-partnership";

    @BeforeEach
    void loads() {
        StarterRecord.isInTheView();
    }

    @Test
    void koreaHasItsFifteenAreasAndNoOther() {
        var korea = column(answer(SDP), KOREA);
        var cells = cells(korea);

        assertThat(cells.values().stream().filter("yes"::equals)).hasSize(15);
        assertThat(cells.values()).containsOnly("yes", "no");
        assertThat(cells).containsEntry("maritime-security", "yes");
        assertThat(cells).containsEntry("support-to-ukraine", "no");
        assertThat(korea.get("partner")).isEqualTo(List.of("kr"));
        assertThat(korea.get("ordinal"))
                .isEqualTo(
                        Map.of(
                                "of", "security-and-defence-partnership",
                                "party", "eu",
                                "n", 4,
                                "by", "adopted",
                                "on", "2024-11-04"));
    }

    @Test
    void whatIsNotSeenElsewhereIsUnknown() {
        var matrix = answer(SDP);
        var norway = cells(column(matrix, "eu-no-security-and-defence-partnership"));

        assertThat(norway).containsEntry("consular-matters", "yes");
        assertThat(norway).containsEntry("economic-security", "unknown");
        assertThat(norway.values()).containsOnly("yes", "unknown");
        assertThat(matrix.getInt("matching")).isEqualTo(12);
        assertThat(matrix.getMap("areas.find { it.code == 'cyber' }.counts"))
                .isEqualTo(Map.of("yes", 11, "no", 0, "unknown", 1));
        assertThat(matrix.getMap("areas.find { it.code == 'irregular-migration' }.counts"))
                .isEqualTo(Map.of("yes", 1, "no", 1, "unknown", 10));
    }

    @Test
    void countsByTheActAskedFor() {
        given().get(SDP + "&act=announced&id=" + KOREA)
                .then()
                .body("items[0].ordinal.by", equalTo("announced"))
                .body("matching", equalTo(1));
        given().get(SDP + "&on=2025-06-30").then().body("matching", equalTo(8));
    }

    @Test
    void countsAllThatMatchAndShowsAPageOfThem() {
        var seen = new ArrayList<String>();
        String next = "";
        while (next != null) {
            var page =
                    answer(SDP + "&area=cyber&limit=5" + (next.isEmpty() ? "" : "&cursor=" + next));
            assertThat(page.getInt("areas[0].counts.yes")).isEqualTo(11);
            assertThat(page.getList("areas")).hasSize(1);
            seen.addAll(page.getList("items.partnership.id"));
            next = page.getString("next");
        }
        assertThat(seen).hasSize(12).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void comesAsATable() {
        given().accept("text/csv")
                .get(SDP + "&id=" + KOREA)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .body(startsWith("area,label,yes,no,unknown," + KOREA + "\r\n"));
        given().accept("text/markdown")
                .get(SDP + "&id=" + KOREA + "&area=cyber")
                .then()
                .statusCode(200)
                .body(
                        equalTo(
                                """
                                | area | label | yes | no | unknown | %s |
                                | --- | --- | --- | --- | --- | --- |
                                | cyber | cyber | 1 | 0 | 0 | yes |
                                """
                                        .formatted(KOREA)));
        given().accept("image/png").get(SDP).then().statusCode(406);
    }

    @Test
    void tellsWhatOneHasThatTheOtherHasNot() {
        var norway = "eu-no-security-and-defence-partnership";
        given().get("/v1/partnerships/difference?a=%s&b=%s".formatted(KOREA, norway))
                .then()
                .statusCode(200)
                .body("counts.onlyA", equalTo(0))
                .body("aButUnknownInB.code", hasItem("economic-security"))
                .body("both.code", hasItem("cyber"))
                .body("onlyB.code", hasItem("support-to-ukraine"))
                .body("both.a.value", everyItem(equalTo("yes")))
                .body("a.id", equalTo(KOREA));
        given().get("/v1/partnerships/difference?a=x&b=" + norway).then().statusCode(404);
        given().get("/v1/partnerships/difference?a=" + KOREA).then().statusCode(400);
    }

    @Test
    void answersAsKnownAtAMoment() {
        try (var owner = new Owner()) {
            var address = "/v1/partnerships/matrix?party=pm-a";
            owner.publish(Wire.entry(partnership("partial")), 1, Change.Type.RECORDED);
            await().untilAsserted(
                            () -> assertThat(answer(address).getInt("matching")).isEqualTo(1));
            var then = Instant.now().toString();
            owner.publish(Wire.entry(partnership("complete")), 2, Change.Type.REVISED);

            await().untilAsserted(() ->
                    given().get(address)
                            .then()
                            .body("areas.find { it.code == 'cyber' }.counts.no", equalTo(1)));
            given().queryParam("asKnownAt", then)
                    .get(address)
                    .then()
                    .body("areas.find { it.code == 'cyber' }.counts.unknown", equalTo(1))
                    .body("items.partnership.id", contains("pm-one"));
            owner.publish(Wire.entry(partnership("complete")), 3, Change.Type.RETRACTED);
            await().untilAsserted(() -> assertThat(answer(address).getInt("matching")).isZero());
        }
    }

    @Test
    void refusesWhatCannotBeMeant() {
        given().get("/v1/partnerships/matrix?area=x")
                .then()
                .statusCode(400)
                .body("accepted", hasItem("cyber"));
        given().get("/v1/partnerships/matrix?act=x").then().statusCode(400);
        given().get("/v1/partnerships/matrix?type=x").then().statusCode(400);
    }

    private static JsonPath answer(String address) {
        return given().get(address).then().statusCode(200).extract().jsonPath();
    }

    private static Map<String, Object> column(JsonPath matrix, String id) {
        return matrix.getMap("items.find { it.partnership.id == '%s' }".formatted(id));
    }

    private static Map<String, String> cells(Map<String, Object> column) {
        var values = new java.util.HashMap<String, String>();
        ((Map<?, ?>) java.util.Objects.requireNonNull(column.get("cells")))
                .forEach((code, cell) ->
                        values.put((String) code, (String) ((Map<?, ?>) cell).get("value")));
        return values;
    }

    private static String partnership(String areasKnown) {
        return """
        {"kind": "partnership", "id": "pm-one", "type": "other", "titles": {"en": "x"}, "parties": ["pm-a", "pm-b"],
         "areasKnown": "%s", "areas": [{"n": 1, "code": "maritime-security", "headings": {"en": "x"}}],
         "sources": [{"id": "s1", "url": "https://example.org", "publisher": "Example", "title": "A page",
                      "readOn": "2026-11-24", "grade": "official"}]}\
        """
                .formatted(areasKnown);
    }
}
