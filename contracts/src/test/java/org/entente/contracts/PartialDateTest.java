package org.entente.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PartialDateTest {

    @Test
    void meansAllTheDaysThatItCanMean() {
        assertThat(new PartialDate("2024-02").first()).isEqualTo(LocalDate.parse("2024-02-01"));
        assertThat(new PartialDate("2024-02").last()).isEqualTo(LocalDate.parse("2024-02-29"));
        assertThat(new PartialDate("2024").last()).isEqualTo(LocalDate.parse("2024-12-31"));
    }

    @Test
    void isBeforeOnlyWhatNoReadingOfItReaches() {
        assertThat(new PartialDate("2023").isBefore(new PartialDate("2024-01"))).isTrue();
        assertThat(new PartialDate("2024").isBefore(new PartialDate("2024-11-04"))).isFalse();
        assertThat(new PartialDate("2024-11").touches(new PartialDate("2024-11-04"))).isTrue();
    }

    @Test
    void refusesADayThatDoesNotExist() {
        assertThatThrownBy(() -> new PartialDate("2024-02-30"))
                .isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> new PartialDate("2024-13")).isInstanceOf(DateTimeException.class);
    }
}
