package org.entente.gateway.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import org.entente.contracts.Commitment;
import org.entente.contracts.Entry;
import org.entente.contracts.PartialDate;
import org.entente.contracts.Wire;
import org.entente.gateway.commitment.CommitmentState.Period;
import org.entente.gateway.commitment.CommitmentState.State;
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
    }

    @Test
    void isDueOnTheDaysThatItsDateCanMean() {
        assertThat(state("\"dueOn\": \"2026-11-24\", " + evidence("2026-01-01", "started")))
                .isEqualTo(State.DUE);
        assertThat(state("\"dueOn\": \"2026\"")).isEqualTo(State.DUE);
        assertThat(state("\"dueOn\": \"2026-12\"")).isEqualTo(State.OPEN);
    }

    @Test
    void withoutADueDateItIsOpenOnceSomethingWasSeen() {
        assertThat(state("\"to\": [\"kr\"]")).isEqualTo(State.NO_EVIDENCE);
        assertThat(state(evidence("2026-01-01", "related"))).isEqualTo(State.OPEN);
    }

    @Test
    void aProposalIsNothingElse() {
        var declined = "\"stage\": \"declined\", \"dueOn\": \"2025\"";

        assertThat(state("\"stage\": \"proposed\"")).isEqualTo(State.PROPOSED);
        assertThat(state(declined)).isEqualTo(State.DECLINED);
    }

    @Test
    void whatHappenedLaterIsNotSeenEarlier() {
        var late = commitment("\"dueOn\": \"2025-06-30\", " + evidence("2025-11", "done"));

        assertThat(on(late, "2025-06-29").state()).isEqualTo(State.OPEN);
        assertThat(on(late, "2025-10-31").state()).isEqualTo(State.NO_EVIDENCE);
        assertThat(on(late, "2025-11-01").state()).isEqualTo(State.DONE_LATE);
        assertThat(on(late, "2025-11-01").certain()).isFalse();
        assertThat(on(late, "2025-11-30").certain()).isNull();
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
        assertThat(state.state()).isEqualTo(State.DONE_LATE);
        assertThat(state.periods())
                .containsExactly(
                        new Period(1, new PartialDate("2025-06-30"), State.DONE_LATE, 1),
                        new Period(2, new PartialDate("2026-06-30"), State.NO_EVIDENCE, null),
                        new Period(3, new PartialDate("2027-06-30"), State.OPEN, null));
    }

    @Test
    void whatRecursIsDueAgainOnTheDay() {
        var commitment =
                commitment(
                        "\"dueOn\": \"2025-06-30\", \"every\": \"P1Y\", "
                                + evidence("2025-05-12", "done"));

        assertThat(on(commitment, "2025-05-11").state()).isEqualTo(State.OPEN);
        assertThat(on(commitment, "2025-05-12").state()).isEqualTo(State.DONE);
        assertThat(on(commitment, "2026-06-29").state()).isEqualTo(State.DONE);
        assertThat(on(commitment, "2026-06-30").state()).isEqualTo(State.DUE);
        assertThat(on(commitment, "2026-06-30").because()).contains("it is due on 2026-06-30");
        assertThat(on(commitment, "2026-07-01").state()).isEqualTo(State.DONE);
    }

    @Test
    void whatRecursAndWasOnlyBegunIsOverdue() {
        var commitment =
                commitment(
                        "\"every\": \"P1Y\", \"evidence\": ["
                                + one(1, "2025-09-01", "done")
                                + ", "
                                + one(2, "2026-01-01", "started")
                                + "]");

        assertThat(on(commitment, "2026-11-04").state()).isEqualTo(State.DUE);
        assertThat(on(commitment, "2026-11-05").state()).isEqualTo(State.OVERDUE);
        assertThat(CommitmentState.of(commitment, TODAY).nextDueOn())
                .isEqualTo(new PartialDate("2026-11-04"));
    }

    @Test
    void whatRecursAndWasNeverSeenHasNoEvidence() {
        var commitment = commitment("\"every\": \"P6M\"");

        assertThat(on(commitment, "2025-01-01").state()).isEqualTo(State.OPEN);
        assertThat(on(commitment, "2025-05-05").state()).isEqualTo(State.NO_EVIDENCE);
        assertThat(CommitmentState.of(commitment, TODAY).because())
                .containsExactly("no evidence yet for the 4 times from 2025-05-04 to 2026-11-04");
    }

    @Test
    void whatIsDueAfterTheEndOfTheCalendarIsNotReckoned() {
        assertThat(state("\"every\": \"P9000Y\"")).isEqualTo(State.NO_EVIDENCE);
    }

    private static CommitmentState on(Commitment commitment, String day) {
        return CommitmentState.of(commitment, LocalDate.parse(day));
    }

    private static State state(String members) {
        return CommitmentState.of(commitment(members), TODAY).state();
    }

    private static String evidence(String on, String shows) {
        return "\"evidence\": [" + one(1, on, shows) + "]";
    }

    private static String one(int n, String on, String shows) {
        return "{\"n\": %d, \"on\": \"%s\", \"shows\": \"%s\", \"matter\": {\"en\": \"x\"}}"
                .formatted(n, on, shows);
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
