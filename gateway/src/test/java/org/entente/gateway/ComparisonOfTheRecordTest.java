package org.entente.gateway;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The statements on the DPRK and Russia, side by side.
@QuarkusTest
@OnRealEngines
@Timeout(60)
class ComparisonOfTheRecordTest {

    private static final Map<String, String> STATEMENTS = new LinkedHashMap<>();

    static {
        STATEMENTS.put("2024-01-09-dprk-missiles-joint-statement", "S2");
        STATEMENTS.put("2024-05-31-dprk-russia-joint-statement", "S3");
        STATEMENTS.put("2024-06-24-us-kr-jp-dprk-russia", "S4");
        STATEMENTS.put("2024-10-22-kr-gb-dprk-russia", "S5");
        STATEMENTS.put("2024-10-30-eu-hr-dprk-russia", "S6");
        STATEMENTS.put("2024-10-31-kr-us-foreign-and-defence-ministerial", "S7");
        STATEMENTS.put("2024-11-01-eu-jp-strategic-dialogue-press-release", "S8");
        STATEMENTS.put("2024-11-04-eu-kr-dprk-russia", "S0");
        STATEMENTS.put("2024-11-05-g7-kr-au-nz-dprk-troops", "S9");
        STATEMENTS.put("2024-11-15-us-kr-jp-lima", "S10");
        STATEMENTS.put("2024-11-26-g7-foreign-ministers", "S11");
        STATEMENTS.put("2024-12-16-dprk-russia-military-cooperation", "S12");
    }

    @BeforeEach
    void loads() {
        StarterRecord.isInTheView();
    }

    /// Each with what it says of strength.
    @ParameterizedTest
    @CsvSource({
        "negative-evaluation, military-cooperation, S2 strongest; S4 strongest; S5 strongest; S7 strongest; S8 grave; S0 strongest; S9 strongest; S10 strong; S11 strongest; S12 strongest",
        "refusal, military-cooperation, S2 firm; S3 firm",
        "negative-evaluation, troop-deployment, S5 strongest; S6; S7 strongest; S0 strongest; S9 grave; S10 strong; S11 strongest; S12 strongest",
        "negative-evaluation, security-council-resolutions, S2 grave; S3 grave; S4; S5; S6 grave; S7; S0 grave; S10; S12 grave",
        "negative-evaluation, international-law, S6 grave; S0 strong; S9",
        "commitment, technology-transfer, S2 firm; S5 firm; S7 firm; S0 firm",
        "negative-evaluation, technology-transfer, S5 strong; S0 strong; S9 strong; S12 strong",
        "request, end-of-cooperation, S2; S3; S6; S0 strong; S9; S12",
        "request, troop-deployment, S0 strong; S12",
        "request, denuclearisation, S3; S0",
        "refusal, nuclear-weapon-state-status, S0 strong",
        "positive-evaluation, support-to-ukraine, S2; S5; S7 firm; S8 firm; S9 firm; S10 firm; S11 firm; S12 firm",
        "request, diplomacy-and-dialogue, S2; S3; S4",
        "negative-evaluation, panel-of-experts, S3"
    })
    void holdsTheRow(String family, String topic, String expected) {
        assertThat(row(family, topic)).isEqualTo(expected);
    }

    @Test
    void showsThatTheFormulaIsOldAndTheDemandNew() {
        var comparison = compare();
        var condemned =
                "rows.find { it.topic == 'military-cooperation' && it.family == 'negative-evaluation' }.cells";
        assertThat(comparison.<String>getList(condemned + ".change").subList(0, 5))
                .containsExactly(null, "dropped", "new", "unchanged", "dropped");
        var withdrawal =
                "rows.find { it.topic == 'troop-deployment' && it.family == 'request' }.cells";
        assertThat(comparison.<String>getList(withdrawal + ".change"))
                .containsExactly(
                        null, null, null, null, null, null, null, "new", "dropped", null, null,
                        "new");
        assertThat(comparison.getString("warning")).contains("no proof of absence");
        assertThat(comparison.getList("reused")).isEmpty();
        assertThat(comparison.<String, List<String>>getMap("textsHeld"))
                .containsOnlyKeys(STATEMENTS.keySet());
    }

    private static String row(String family, String topic) {
        List<List<String>> cells =
                compare()
                        .getList(
                                """
                                rows.findAll { it.family == '%s' && it.topic == '%s' }
                                    .collectMany { it.cells }.findAll { it.positions }
                                    .collect { [it.statement] + it.positions.strength.findAll { it }.unique() }\
                                """
                                        .formatted(family, topic));
        return cells.stream()
                .map(cell ->
                        cell.stream()
                                .map(text -> STATEMENTS.getOrDefault(text, text))
                                .collect(joining(" ")))
                .collect(joining("; "));
    }

    private static JsonPath compare() {
        return given().get("/v1/statements/compare?ids=" + String.join(",", STATEMENTS.keySet()))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
