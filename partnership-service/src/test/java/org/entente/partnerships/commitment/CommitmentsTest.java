package org.entente.partnerships.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.entente.contracts.Commitment;
import org.entente.contracts.Entry;
import org.entente.contracts.Violation;
import org.entente.contracts.Wire;
import org.junit.jupiter.api.Test;

class CommitmentsTest {

    @Test
    void nothingIsDueBeforeItWasPromised() {
        assertThat(pointers("\"by\": [\"eu\"], \"madeOn\": \"2024-11-04\", \"dueOn\": \"2024\""))
                .isEmpty();
        assertThat(pointers("\"by\": [\"eu\"], \"madeOn\": \"2024-11-04\", \"dueOn\": \"2023\""))
                .containsExactly("/dueOn");
    }

    @Test
    void anAssessmentUsesItsScaleAndRestsOnWhatIsThere() {
        assertThat(assessed("ogp-completion", "substantial", "eu", 1)).isEmpty();
        assertThat(assessed("g20-compliance", "substantial", "kr", 2))
                .containsExactly(
                        "/assessments/0/score", "/assessments/0/of", "/assessments/0/evidence");
    }

    private static List<String> assessed(String scale, String score, String of, int evidence) {
        return pointers(
                """
                "by": ["eu"], "madeOn": "2024", "evidence": [{"n": 1, "on": "2025", "shows": "done"}],
                "assessments": [{"n": 1, "assessor": "A", "scale": "%s", "score": "%s", "of": ["%s"],
                                 "on": "2025-12", "evidence": [%d]}]\
                """
                        .formatted(scale, score, of, evidence));
    }

    private static List<String> pointers(String members) {
        try {
            var json = "{\"kind\": \"commitment\", \"id\": \"x\", " + members + "}";
            var entry = (Commitment) Wire.mapper().readValue(json, Entry.class);
            return new Commitments().violations(entry).stream().map(Violation::pointer).toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
