package org.entente.contracts;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The statements on the DPRK and Russia can be laid side by side: what belongs in one row has one
/// main topic (the first), acts of one family and a common target.
class StarterRecordComparisonTest {

    private static final Map<String, String> STATEMENTS = new LinkedHashMap<>();

    static {
        STATEMENTS.put("S0", "2024-11-04-eu-kr-dprk-russia");
        STATEMENTS.put("S2", "2024-01-09-dprk-missiles-joint-statement");
        STATEMENTS.put("S3", "2024-05-31-dprk-russia-joint-statement");
        STATEMENTS.put("S4", "2024-06-24-us-kr-jp-dprk-russia");
        STATEMENTS.put("S5", "2024-10-22-kr-gb-dprk-russia");
        STATEMENTS.put("S6", "2024-10-30-eu-hr-dprk-russia");
        STATEMENTS.put("S7", "2024-10-31-kr-us-foreign-and-defence-ministerial");
        STATEMENTS.put("S8", "2024-11-01-eu-jp-strategic-dialogue-press-release");
        STATEMENTS.put("S9", "2024-11-05-g7-kr-au-nz-dprk-troops");
        STATEMENTS.put("S10", "2024-11-15-us-kr-jp-lima");
        STATEMENTS.put("S11", "2024-11-26-g7-foreign-ministers");
        STATEMENTS.put("S12", "2024-12-16-dprk-russia-military-cooperation");
    }

    @ParameterizedTest
    @CsvSource({
        "military-cooperation, negative-evaluation, kp, S0 S2 S4 S5 S7 S8 S9 S10 S11 S12",
        "military-cooperation, refusal, kp, S2 S3",
        "troop-deployment, negative-evaluation, kp, S0 S5 S6 S7 S9 S10 S11 S12",
        "security-council-resolutions, negative-evaluation, ru, S0 S2 S3 S4 S5 S6 S7 S10 S12",
        "international-law, negative-evaluation, ru, S0 S6 S9",
        "technology-transfer, commitment, ru, S0 S2 S5 S7",
        "technology-transfer, negative-evaluation, ru, S0 S5 S9 S12",
        "end-of-cooperation, request, kp, S0 S2 S3 S6 S9 S12",
        "troop-deployment, request, kp, S0 S12",
        "denuclearisation, request, kp, S0 S3",
        "nuclear-weapon-state-status, refusal, kp, S0",
        "support-to-ukraine, positive-evaluation, ua, S2 S5 S7 S8 S9 S10 S11 S12",
        "diplomacy-and-dialogue, request, kp, S2 S3 S4",
        "international-response, neutral, kp, S3 S7 S9 S12",
        "international-response, commitment, , S0 S5 S7",
        "international-response, pressure, kp, S6",
        "panel-of-experts, negative-evaluation, ru, S3"
    })
    void holdsTheRow(String topic, String family, @Nullable String target, String statements)
            throws IOException {
        var record = StarterRecord.entries();

        var found =
                STATEMENTS.entrySet().stream()
                        .filter(one ->
                                record.get(new EntryKey(Kind.STATEMENT, one.getValue()))
                                                instanceof Statement statement
                                        && statement.positions().stream()
                                                .anyMatch(position ->
                                                        belongs(position, topic, family, target)))
                        .map(Map.Entry::getKey)
                        .collect(joining(" "));

        assertThat(found).isEqualTo(statements);
    }

    private static boolean belongs(
            Position position, String topic, String family, @Nullable String target) {
        var act = Vocabularies.shipped().scheme("speech-acts").concept(position.act());
        return position.topics().getFirst().equals(topic)
                && family.equals(Objects.requireNonNull(act).family())
                && (target == null
                        ? position.targets().isEmpty()
                        : position.targets().contains(target));
    }
}
