package org.entente.gateway.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entente.gateway.office.Succession.Gap;
import org.entente.gateway.office.Succession.Overlap;
import org.entente.gateway.office.Tenure.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SuccessionTest {

    @Test
    void hasNoGapWhereOneFollowsTheNextDay() {
        var succession =
                Succession.of(
                        List.of(
                                held("b", "2020-01-01", "2021-12-31"),
                                held("a", "2018-01-01", "2019-12-31")));

        assertThat(succession.overlaps()).isEmpty();
        assertThat(succession.gaps()).isEmpty();
    }

    @Test
    void tellsOverlapsAndGapsDayByDay() {
        var succession =
                Succession.of(
                        List.of(
                                held("a", "2018-01-01", "2020-01-10"),
                                held("b", "2020-01-10", "2020-06-30"),
                                held("c", "2020-08-01", "2021-12-31")));

        assertThat(succession.overlaps())
                .containsExactly(
                        new Overlap(List.of("a", "b"), "a", day("2020-01-10"), day("2020-01-10")));
        assertThat(succession.gaps())
                .containsExactly(new Gap("a", day("2020-07-01"), day("2020-07-31"), true));
    }

    @Test
    void isNotSureOfAGapBetweenDaysThatWereOnlySeen() {
        var succession =
                Succession.of(
                        List.of(
                                seen("a", "2024-05-21", "2024-11-19"),
                                seen("b", "2024-12-18", "2026-03-18")));

        assertThat(succession.gaps())
                .containsExactly(new Gap("a", day("2024-11-20"), day("2024-12-17"), false));
    }

    @Test
    void claimsNothingWithinAPartialDateOrBehindAMissingEnd() {
        assertThat(
                        Succession.of(
                                List.of(
                                        held("a", "2018", "2020-03"),
                                        held("b", "2020-03", "2021"))))
                .isEqualTo(new Succession(List.of(), List.of()));
        assertThat(
                        Succession.of(
                                List.of(
                                        held("a", "2018-01-01", null),
                                        held("b", "2022-01-01", "2022-12-31"),
                                        held("c", null, null))))
                .isEqualTo(new Succession(List.of(), List.of()));
    }

    @Test
    void keepsOfficesOfTheSameNameInDifferentServiceApart() {
        var other = held("b", "2019-01-01", "2019-12-31");
        var elsewhere =
                new Tenure(
                        other.person(),
                        other.office(),
                        other.code(),
                        "elsewhere",
                        other.from(),
                        other.to(),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null);

        assertThat(Succession.of(List.of(held("a", "2018-01-01", "2020-12-31"), elsewhere)))
                .isEqualTo(new Succession(List.of(), List.of()));
    }

    private static Tenure held(String person, @Nullable String from, @Nullable String to) {
        return HeldTest.tenure(from, to, null, null).by(new Person(person, Map.of()));
    }

    private static Tenure seen(String person, String from, String to) {
        return HeldTest.tenure(null, null, from, to).by(new Person(person, Map.of()));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
