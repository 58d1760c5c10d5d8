package org.entente.gateway.question;

import java.time.DateTimeException;
import java.time.LocalDate;

/// Days of the years 0001 to 9999, written as `2024-11-04`. Others can be written as well (ISO
/// 8601), but not every reader of dates takes them, and PostgreSQL does not have all of them.
final class Days {

    private static final int LAST_YEAR = 9999;

    private Days() {}

    /// @throws DateTimeException when it is none
    static LocalDate read(String text) {
        var day = readAny(text);
        demand(day.getYear());
        return day;
    }

    /// The same with the year 0000, which entries can have.
    ///
    /// @throws DateTimeException when it is none
    static LocalDate readAny(String text) {
        if (!text.matches("[0-9]{4}-.*")) {
            throw new DateTimeException("a year has four digits");
        }
        return LocalDate.parse(text);
    }

    static void demand(int year) {
        if (year < 1 || year > LAST_YEAR) {
            throw new DateTimeException("no year from 0001 to 9999");
        }
    }
}
