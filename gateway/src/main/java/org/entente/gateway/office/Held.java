package org.entente.gateway.office;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.entente.contracts.PartialDate;
import org.jspecify.annotations.Nullable;

/// How sure it is that a person was in office on a day. Of a month or a year asked for, every day
/// counts.
enum Held {

    /// The beginning and the end that a source gives enclose the day.
    CERTAIN,

    /// A source shows the person in office before and after it, or on it, but gives no beginning or
    /// no end.
    SEEN,

    /// Dates that are partial or missing leave it open.
    POSSIBLE;

    static Held on(PartialDate day, Tenure tenure) {
        var begun = tenure.from() != null && tenure.from().last().compareTo(day.first()) <= 0;
        var lasting = tenure.to() != null && tenure.to().first().compareTo(day.last()) >= 0;
        if (begun && lasting) {
            return CERTAIN;
        }
        var before = begun || isSeenBefore(tenure.seenFrom(), day);
        var after = lasting || isSeenAfter(tenure.seenTo(), day);
        return before && after ? SEEN : POSSIBLE;
    }

    private static boolean isSeenBefore(@Nullable PartialDate seen, PartialDate day) {
        return seen != null && !seen.last().isAfter(day.first());
    }

    private static boolean isSeenAfter(@Nullable PartialDate seen, PartialDate day) {
        return seen != null && !seen.first().isBefore(day.last());
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
