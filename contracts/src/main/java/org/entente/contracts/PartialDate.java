package org.entente.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/// A day, a month or a year, as far as the source says: `2024-11-04`, `2013-11`, `2024` (ISO 8601,
/// reduced precision). Ordered by the first day it can mean.
public record PartialDate(String text) implements Comparable<PartialDate> {

    /// What the text may look like; whether the day exists is checked as well.
    public static final String PATTERN = "^\\d{4}(-\\d{2}(-\\d{2})?)?$";

    @JsonCreator
    public PartialDate {
        first(text);
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.toString());
    }

    public LocalDate first() {
        return first(text);
    }

    public LocalDate last() {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text);
        };
    }

    /// Whether every day it can mean lies before every day of the other.
    public boolean isBefore(PartialDate other) {
        return last().isBefore(other.first());
    }

    /// Whether the two can mean the same day.
    public boolean touches(PartialDate other) {
        return !isBefore(other) && !other.isBefore(this);
    }

    @Override
    public int compareTo(PartialDate other) {
        var byFirst = first().compareTo(other.first());
        return byFirst != 0 ? byFirst : text.compareTo(other.text);
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }

    private static LocalDate first(String text) {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atDay(1);
            case 7 -> YearMonth.parse(text).atDay(1);
            default -> LocalDate.parse(text);
        };
    }
}
