package org.entente.bench.measure;

/// One line of the table: what was measured, its limit, and what was measured beside it.
public record Figure(String name, String measured, String limit, String beside, Verdict verdict) {

    /// Of the value against a limit that it may not pass.
    public static Figure atMost(
            String name, double value, double limit, String unit, String beside) {
        return new Figure(
                name,
                Numbers.text(value) + " " + unit,
                "<= " + Numbers.text(limit) + " " + unit,
                beside,
                Verdict.of(value <= limit));
    }

    /// Of the value against a limit that it has to come up to.
    public static Figure atLeast(
            String name, double value, double limit, String unit, String beside) {
        return new Figure(
                name,
                Numbers.text(value) + " " + unit,
                ">= " + Numbers.text(limit) + " " + unit,
                beside,
                Verdict.of(value >= limit));
    }

    /// One whose limit counts as missed for another reason than its value.
    public static Figure failed(String name, String measured, String limit, String beside) {
        return new Figure(name, measured, limit, beside, Verdict.NOT_REACHED);
    }

    /// One that nobody set a limit for.
    public static Figure plain(String name, String measured, String beside) {
        return new Figure(name, measured, "", beside, Verdict.NO_LIMIT);
    }

    public static Figure missing(String name, String reason) {
        return new Figure(name, "", "", reason, Verdict.NOT_MEASURED);
    }
}
