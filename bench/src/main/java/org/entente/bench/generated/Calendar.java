package org.entente.bench.generated;

import java.time.LocalDate;
import java.util.random.RandomGenerator;

/// The fifteen years in which everything happens. The higher an entry's number, the later.
final class Calendar {
    static final LocalDate FIRST_DAY = LocalDate.of(2011, 11, 24);
    static final int DAYS = 15 * 365;
    private static final int JITTER = 20;

    private Calendar() {}

    /// Somewhere near the place that its number has among `of`.
    static LocalDate day(int number, int of, RandomGenerator random) {
        long day = (long) number * DAYS / of + random.nextInt(-JITTER, JITTER + 1);
        return FIRST_DAY.plusDays(Math.clamp(day, 0, DAYS));
    }

    static LocalDate anyDay(RandomGenerator random) {
        return FIRST_DAY.plusDays(random.nextInt(DAYS));
    }

    /// As a source has it: one in thirty without the day, one in a hundred without the month.
    static String written(LocalDate day, RandomGenerator random) {
        int precision = random.nextInt(100);
        var text = day.toString();
        return precision == 0 ? text.substring(0, 4) : precision <= 3 ? text.substring(0, 7) : text;
    }
}
