package org.entente.gateway.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The order in which the record is searched: the latest days first, then further and further back,
/// until enough was found. So a word that is everywhere is not looked up everywhere, and one that
/// is rare costs a few looks into the index.
@ApplicationScoped
class Windows {

    /// Rows in the first window, and how much more each next one goes back.
    private static final int FIRST = 4_000;

    private static final int GROWTH = 4;
    private static final int BOUNDS = 3;

    /// The days shift slowly, and a window that is a little too large or small does no harm.
    private static final Duration LIFE = Duration.ofMinutes(1);

    private final Cache<Boolean, List<LocalDate>> bounds =
            Caffeine.newBuilder().expireAfterWrite(LIFE).build();

    /// The days from (inclusive) and before which (exclusive) to look; absent where there is no
    /// limit.
    record Window(@Nullable LocalDate from, @Nullable LocalDate before) {}

    /// Those that have a day of the question's in them.
    List<Window> within(Handle handle, @Nullable LocalDate earliest, @Nullable LocalDate end) {
        var windows = new ArrayList<Window>();
        var before = end;
        for (var bound : bounds.get(true, _ -> read(handle))) {
            var reached = earliest != null && !bound.isAfter(earliest);
            if (!reached && (before == null || bound.isBefore(before))) {
                windows.add(new Window(bound, before));
                before = bound;
            }
        }
        windows.add(new Window(earliest, before));
        return windows;
    }

    private static List<LocalDate> read(Handle handle) {
        var days = new ArrayList<LocalDate>();
        var rows = FIRST;
        for (var bound = 0; bound < BOUNDS; bound++) {
            var day =
                    handle.createQuery(
                                    """
                                    select day from (select day from searchable order by day desc offset :rows limit 1) d
                                    where isfinite(day)\
                                    """)
                            .bind("rows", rows)
                            .mapTo(LocalDate.class)
                            .findOne();
            if (day.isPresent() && !days.contains(day.get())) {
                days.add(day.get());
            }
            rows *= GROWTH;
        }
        return days;
    }
}
