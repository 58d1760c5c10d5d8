package org.entente.gateway.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.entente.contracts.Actor;
import org.entente.contracts.Commitment;
import org.entente.contracts.Dialogue;
import org.entente.contracts.Entry;
import org.entente.contracts.Partnership;
import org.entente.contracts.Statement;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// From when until when one version was what the record said, and what lists are filtered and
/// sorted by. Unlike other rows a retracted version has one as well.
///
/// @param day the first day that the entry's date can mean; `dayEnd` the last
record Known(
        String key,
        long version,
        Instant since,
        String kind,
        @Nullable String type,
        boolean retracted,
        @Nullable LocalDate day,
        @Nullable LocalDate dayEnd) {

    static final String INSERT =
            """
            insert into known (key, version, since, kind, type, retracted, day, day_end)
            select key, version, since, kind, type, retracted, day, day_end
            from json_populate_recordset(null::known, :rows::json)\
            """;

    /// A version is known until the next one is; versions may have come in any order.
    private static final String CLOSE =
            """
            update known k set until = n.next
            from (select key, version, lead(since, 1, 'infinity') over (partition by key order by version) as next
                  from known where key = any(:keys)) n
            where k.key = n.key and k.version = n.version and k.until <> n.next\
            """;

    static Known of(Entry entry) {
        var day = entry.day();
        return new Known(
                entry.key().toString(),
                Objects.requireNonNull(entry.version()),
                Objects.requireNonNull(entry.change()).at(),
                entry.kind().one(),
                type(entry),
                entry.retracted(),
                day == null ? null : day.first(),
                day == null ? null : day.last());
    }

    static void close(Handle handle, List<String> keys) {
        handle.createUpdate(CLOSE).bindArray("keys", String.class, keys).execute();
    }

    private static @Nullable String type(Entry entry) {
        return switch (entry) {
            case Actor actor -> actor.type();
            case Dialogue dialogue -> dialogue.level();
            case Statement statement -> statement.type();
            case Partnership partnership -> partnership.type();
            case Commitment commitment -> commitment.stage();
        };
    }
}
