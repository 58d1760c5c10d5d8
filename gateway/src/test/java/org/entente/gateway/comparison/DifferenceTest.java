package org.entente.gateway.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Arrays;
import org.entente.contracts.Position;
import org.entente.contracts.Wire;
import org.entente.gateway.comparison.Difference.Said;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'',                       condemn,             NEW,       'not in the record of a, but here'",
                "condemn,                  '',                  DROPPED,   'in the record of a, but not here'",
                "'',                       '',                  -,         -",
                "condemn strong,           condemn strongest,   STRONGER,  strength: strong → strongest",
                "condemn grave,            condemn firm,        WEAKER,    strength: grave → firm",
                "condemn firm,             condemn firm,        UNCHANGED, strength: firm",
                "condemn,                  condemn,             UNCHANGED, strength coded in neither",
                "condemn,                  condemn firm,        UNCLEAR,   strength not coded in a",
                "condemn firm,             condemn,             UNCLEAR,   strength not coded in b",
                "express-concern grave,    condemn,             STRONGER,  act: express-concern → condemn",
                "condemn,                  criticise strongest, WEAKER,    act: condemn → criticise",
                "agree firm,               decide strong,       STRONGER,  'act: agree → decide, of the same rank; strength: firm → strong'",
                "express-concern; condemn, condemn,             UNCHANGED, strength coded in neither",
                "condemn; condemn grave,   condemn strongest,   STRONGER,  strength: grave → strongest"
            })
    void tellsTheDirection(String before, String here, String change, String because) {
        var difference = Difference.between(said("a", before), said("b", here));

        if (difference == null) {
            assertThat(change).isNull();
        } else {
            assertThat(difference.change()).hasToString(change);
            assertThat(difference.because()).isEqualTo(because);
        }
    }

    private static Said said(String statement, String positions) {
        return Said.of(
                statement,
                Arrays.stream(positions.split(";"))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .map(DifferenceTest::position)
                        .toList());
    }

    private static Position position(String text) {
        var parts = text.split(" ");
        try {
            return Wire.mapper()
                    .readValue(
                            """
                            {"n": 1, "holders": ["a"], "act": "%s", "matter": {"en": "x"}%s}\
                            """
                                    .formatted(
                                            parts[0],
                                            parts.length == 1
                                                    ? ""
                                                    : ", \"strength\": \"" + parts[1] + "\""),
                            Position.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
