package org.entente.gateway.entry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import org.entente.contracts.Commitment;
import org.entente.contracts.Entry;
import org.entente.contracts.PartialDate;
import org.entente.contracts.Wire;
import org.entente.gateway.entry.CommitmentState.State;
import org.junit.jupiter.api.Test;

class CommitmentStateTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    @Test
    void saysNoEvidenceRatherThanBroken() {
        assertThat(state("\"dueOn\": \"2025-06-30\"")).isEqualTo(State.NO_EVIDENCE);
    }

    @Test
    void isOverdueOnceTheDayHasPassedWithoutIt() {
        assertThat(state("\"dueOn\": \"2026-11-23\", " + evidence("2026-01-01", "started")))
                .isEqualTo(State.OVERDUE);
        assertThat(state("\"dueOn\": \"2026-11-24\", " + evidence("2026-01-01", "started")))
                .isEqualTo(State.OPEN);
        assertThat(state("\"dueOn\": \"2026\", " + evidence("2026-01-01", "started")))
                .isEqualTo(State.OPEN);
    }

    @Test
    void isLateOnlyWhenNoReadingOfTheDatesIsInTime() {
        assertThat(state("\"dueOn\": \"2025-06\", " + evidence("2025-06-30", "done")))
                .isEqualTo(State.DONE);
        assertThat(state("\"dueOn\": \"2025-06-30\", " + evidence("2025-11-12", "done")))
                .isEqualTo(State.DONE_LATE);
    }

    @Test
    void countsTheNextTimeOfWhatRecurs() {
        var commitment =
                commitment(
                        "\"dueOn\": \"2025-06-30\", \"every\": \"P1Y\", "
                                + evidence("2025-11-12", "done"));

        var state = CommitmentState.of(commitment, TODAY);

        assertThat(state.nextDueOn()).isEqualTo(new PartialDate("2026-06-30"));
        assertThat(state.because())
                .containsExactly(
                        "evidence 1 shows it done on 2025-11-12, after 2025-06-30",
                        "no evidence yet for the time that was due on 2026-06-30");
    }

    private static State state(String members) {
        return CommitmentState.of(commitment(members), TODAY).state();
    }

    private static String evidence(String on, String shows) {
        return "\"evidence\": [{\"n\": 1, \"on\": \"%s\", \"shows\": \"%s\", \"matter\": {\"en\": \"x\"}}]"
                .formatted(on, shows);
    }

    private static Commitment commitment(String members) {
        try {
            return (Commitment)
                    Wire.mapper()
                            .readValue(
                                    """
                                    {"kind": "commitment", "id": "c", "by": ["eu"], "matter": {"en": "x"},
                                     "madeOn": "2024-11-04", %s}\
                                    """
                                            .formatted(members),
                                    Entry.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
