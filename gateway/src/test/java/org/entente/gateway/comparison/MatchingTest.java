package org.entente.gateway.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.contracts.Statement;
import org.entente.contracts.Wire;
import org.junit.jupiter.api.Test;

class MatchingTest {

    @Test
    void putsActsOfOneFamilyOnOneMainTopicTogether() {
        assertThat(
                        rows(
                                "condemn | kp | arms-transfers,sanctions",
                                "express-concern | kp | arms-transfers",
                                "condemn | kp | sanctions,arms-transfers",
                                "call-for | kp | arms-transfers"))
                .containsExactly(List.of(1, 2), List.of(3), List.of(4));
    }

    @Test
    void joinsTargetsThatOverlapByWayOfOthers() {
        assertThat(
                        rows(
                                "condemn | kp | sanctions",
                                "condemn | ru | sanctions",
                                "condemn | us | sanctions",
                                "condemn | kp,ru | sanctions"))
                .containsExactly(List.of(1, 2, 4), List.of(3));
    }

    @Test
    void takesOneWithoutTargetsForAnyOfThem() {
        assertThat(
                        rows(
                                "condemn | kp | sanctions",
                                "condemn | ru | sanctions",
                                "condemn | | sanctions",
                                "condemn | ru | arms-transfers"))
                .containsExactly(List.of(1, 2, 3), List.of(4));
    }

    @Test
    void matchesWhatHasNoTopicByTheSameTargetsOnly() {
        assertThat(rows("condemn | kp |", "condemn | kp,ru |", "condemn | kp |", "condemn | |"))
                .containsExactly(List.of(1, 3), List.of(2), List.of(4));
    }

    private static List<List<Integer>> rows(String... positions) {
        var json = new StringBuilder();
        for (var i = 0; i < positions.length; i++) {
            var parts = positions[i].split("\\|", -1);
            json.append(i == 0 ? "" : ",")
                    .append(
                            """
                            {"n": %d, "holders": ["a"], "act": "%s", "targets": [%s], "topics": [%s],
                             "matter": {"en": "x"}}\
                            """
                                    .formatted(
                                            i + 1,
                                            parts[0].strip(),
                                            list(parts[1]),
                                            list(parts[2])));
        }
        var statement =
                (Statement)
                        Wire.entry(
                                """
                                {"kind": "statement", "id": "s", "type": "remarks", "issuedOn": "2024",
                                 "positions": [%s]}\
                                """
                                        .formatted(json));
        return Matching.rows(Taken.in(List.of(statement))).stream()
                .map(row -> row.stream().map(taken -> taken.position().n()).toList())
                .toList();
    }

    private static String list(String codes) {
        return codes.isBlank() ? "" : "\"" + codes.strip().replace(",", "\",\"") + "\"";
    }
}
