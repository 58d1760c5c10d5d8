package org.entente.gateway.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.contracts.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeldTest {

    @ParameterizedTest
    @CsvSource({
        "2019-12-01, 2024-11-30, 2024-11-04, CERTAIN",
        "2019-12-01, 2024-11-30, 2024-11-30, CERTAIN",
        "2019-12-01, 2024-11-30, 2024-11, CERTAIN",
        "2019-12-01, 2024-11-30, 2024, POSSIBLE",
        "2019-12, 2024-11, 2019-12-20, POSSIBLE",
        "2019-12, 2024-11, 2024-11-04, POSSIBLE",
        "2019-12, 2024-11, 2024-10-31, CERTAIN",
        "2019-12-01, , 2024-11-04, POSSIBLE",
        ", 2024-11-30, 2024-11-04, POSSIBLE"
    })
    void isAsSureAsTheDatesGiven(
            @Nullable String from, @Nullable String to, String day, Held expected) {
        assertThat(Held.on(new PartialDate(day), tenure(from, to, null, null))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-21, 2024-11-19, 2024-11-04, SEEN",
        "2024-05-21, 2024-11-19, 2024-05-21, SEEN",
        "2024-05-21, 2024-11-19, 2024-05, POSSIBLE",
        "2024-05-21, , 2024-11-04, POSSIBLE"
    })
    void isSeenWhereASourceShowsThePersonBeforeAndAfter(
            @Nullable String seenFrom, @Nullable String seenTo, String day, Held expected) {
        assertThat(Held.on(new PartialDate(day), tenure(null, null, seenFrom, seenTo)))
                .isEqualTo(expected);
    }

    @Test
    void takesABeginningThatIsGivenForOneThatIsSeen() {
        var tenure = tenure("2020-01-01", null, null, "2024-11-19");

        assertThat(Held.on(new PartialDate("2024-11-04"), tenure)).isEqualTo(Held.SEEN);
        assertThat(Held.on(new PartialDate("2024-12-04"), tenure)).isEqualTo(Held.POSSIBLE);
    }

    static Tenure tenure(
            @Nullable String from,
            @Nullable String to,
            @Nullable String seenFrom,
            @Nullable String seenTo) {
        return new Tenure(
                null,
                "Minister",
                "minister",
                "a",
                date(from),
                date(to),
                date(seenFrom),
                date(seenTo),
                null,
                null,
                List.of(),
                null);
    }

    private static @Nullable PartialDate date(@Nullable String text) {
        return text == null ? null : new PartialDate(text);
    }
}
