package org.entente.gateway.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.entente.gateway.Problems;
import org.jspecify.annotations.Nullable;

/// Reads a moment from a query: an instant (`2026-11-24T09:15:00Z`) or a day, which means its end
/// in UTC.
public final class Moment {

    private Moment() {}

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem (400) when it is none
    public static @Nullable Instant read(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return text.length() == 10
                    ? LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .minusMillis(1)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Problems.badParameter(
                    name,
                    "takes a moment such as 2026-11-24T09:15:00Z, or a day such as 2026-11-24");
        }
    }
}
