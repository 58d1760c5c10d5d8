package org.entente.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DuesTest {

    private static final String ANNUAL =
            "\"madeOn\": \"2024-11-04\", \"dueOn\": \"2025-06-30\", \"every\": \"P1Y\"";

    @Test
    void whatDoesNotRecurIsDueOnce() {
        assertThat(dues("\"madeOn\": \"2024\"", "2026-11-24")).containsExactly("1 on null: open");
        assertThat(dues("\"madeOn\": \"2024\", \"dueOn\": \"2025-06\"", "2020-01-01"))
                .containsExactly("1 on 2025-06: open");
        assertThat(dues("\"madeOn\": \"2024\", \"dueOn\": \"2025\", \"every\": \"P0D\"", "2030"))
                .containsExactly("1 on 2025: open");
    }

    @Test
    void theFirstEvidenceByItsDayShowsItDone() {
        var evidence =
                evidence(1, "2025-12-01", "done", null)
                        + evidence(2, "2025-05-05", "started", null)
                        + evidence(3, "2025-06-01", "done", 4);

        assertThat(dues(once(evidence), "2026-11-24")).containsExactly("1 on 2025-06: done by 3");
    }

    @Test
    void whatRecursIsDueForEveryTimeThatHasComeAndTheNext() {
        assertThat(dues(ANNUAL, "2025-06-29")).containsExactly("1 on 2025-06-30: open");
        assertThat(dues(ANNUAL, "2025-06-30"))
                .containsExactly("1 on 2025-06-30: open", "2 on 2026-06-30: open");
        assertThat(dues(ANNUAL, "2027-07-01"))
                .containsExactly(
                        "1 on 2025-06-30: open",
                        "2 on 2026-06-30: open",
                        "3 on 2027-06-30: open",
                        "4 on 2028-06-30: open");
    }

    @Test
    void monthsAreCountedFromTheFirstTimeAndNotFromEachOther() {
        assertThat(
                        dues(
                                "\"madeOn\": \"2024\", \"dueOn\": \"2025-01-31\", \"every\": \"P1M\"",
                                "2025-03-01"))
                .containsExactly(
                        "1 on 2025-01-31: open", "2 on 2025-02-28: open", "3 on 2025-03-31: open");
    }

    @Test
    void withoutADueDateItIsDueOnePeriodAfterItWasMade() {
        assertThat(dues("\"madeOn\": \"2024-11\", \"every\": \"P1Y\"", "2025-12-01"))
                .containsExactly("1 on 2025-11-30: open", "2 on 2026-11-30: open");
    }

    @Test
    void evidenceBelongsToTheTimeThatItNamesElseToTheEarliestThatIsOpen() {
        var evidence =
                evidence(1, "2027-05-01", "done", null)
                        + evidence(2, "2025-11-12", "done", null)
                        + evidence(3, "2026-06-01", "done", 2)
                        + evidence(4, "2026-07-01", "done", 2);

        assertThat(dues(ANNUAL + list(evidence), "2027-01-01"))
                .containsExactly(
                        "1 on 2025-06-30: done by 2, late",
                        "2 on 2026-06-30: done by 3",
                        "3 on 2027-06-30: done by 1",
                        "4 on 2028-06-30: open");
    }

    @Test
    void isOverdueFromTheDayAfterTheLastThatItCanMean() {
        var due = Dues.of(commitment(once("")), LocalDate.parse("2026-01-01")).getFirst();

        assertThat(due.isOverdue(LocalDate.parse("2025-06-30"))).isFalse();
        assertThat(due.isOverdue(LocalDate.parse("2025-07-01"))).isTrue();
    }

    @Test
    void theLatestThousandTimesAreEnough() {
        var daily = "\"madeOn\": \"2000-01-01\", \"every\": \"P1D\"";

        var dues = Dues.of(commitment(daily), LocalDate.parse("2026-11-24"));

        assertThat(dues).hasSize(Dues.MOST);
        assertThat(dues.getLast().dueOn()).hasToString("2026-11-25");
        assertThat(dues.getFirst().n()).isEqualTo(dues.getLast().n() - Dues.MOST + 1);
    }

    @Test
    void timesThatNoCalendarHasAreNotListed() {
        assertThat(dues("\"madeOn\": \"2024\", \"every\": \"P999999Y\"", "2026-11-24")).isEmpty();
        assertThat(
                        dues(
                                "\"madeOn\": \"2024\", \"dueOn\": \"2025\", \"every\": \"P999999999Y\"",
                                "2026-11-24"))
                .containsExactly("1 on 2025: open");
        assertThat(dues("\"madeOn\": \"2024\", \"every\": \"P99999999999Y\"", "2026-11-24"))
                .containsExactly("1 on null: open");
    }

    private static String once(String evidence) {
        return "\"madeOn\": \"2024\", \"dueOn\": \"2025-06\"" + list(evidence);
    }

    private static String list(String evidence) {
        return ", \"evidence\": [" + evidence.replaceFirst(",$", "") + "]";
    }

    private static String evidence(int n, String on, String shows, @Nullable Integer period) {
        var of = period == null ? "" : ", \"period\": " + period;
        return "{\"n\": %d, \"on\": \"%s\", \"shows\": \"%s\"%s},".formatted(n, on, shows, of);
    }

    private static List<String> dues(String members, String until) {
        var day = new PartialDate(until).first();
        return Dues.of(commitment(members), day).stream()
                .map(due -> "%d on %s: %s".formatted(due.n(), due.dueOn(), state(due)))
                .toList();
    }

    private static String state(Dues.Period due) {
        var done = due.done();
        return done == null ? "open" : "done by " + done.n() + (due.isLate() ? ", late" : "");
    }

    private static Commitment commitment(String members) {
        try {
            var json = "{\"kind\": \"commitment\", \"id\": \"x\", " + members + "}";
            return (Commitment) Wire.mapper().readValue(json, Entry.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
