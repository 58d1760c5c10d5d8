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
/// @param draft whether no editor has agreed to it, as far as this version tells
record Known(
        String key,
        long version,
        Instant since,
        String kind,
        @Nullable String type,
        boolean retracted,
        @Nullable LocalDate day,
        @Nullable LocalDate dayEnd,
        boolean draft) {

    /// 2: with drafts.
    static final int SHAPE = 2;

    static final String INSERT =
            """
            insert into known (key, version, since, kind, type, retracted, day, day_end, draft)
            select key, version, since, kind, type, retracted, day, day_end, draft
            from json_populate_recordset(null::known, :rows::json)\
            """;

    /// The stages of commitments to which no editor has agreed.
    private static final List<String> UNDECIDED = List.of("proposed", "declined");

    /// A version is known until the next one is, and a draft as long as neither it nor one before
    /// it was accepted; versions may have come in any order.
    private static final String CLOSE =
            """
            update known k set until = n.next, draft = n.draft
            from (select key, version, lead(since, 1, 'infinity') over of_entry as next,
                         bool_and(kind = 'commitment' and coalesce(type = any(:undecided), false)) over of_entry as draft
                  from known where key = any(:keys)
                  window of_entry as (partition by key order by version)) n
            where k.key = n.key and k.version = n.version and (k.until <> n.next or k.draft <> n.draft)\
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
                day == null ? null : day.last(),
                entry instanceof Commitment commitment && UNDECIDED.contains(stage(commitment)));
    }

    static void close(Handle handle, List<String> keys) {
        handle.createUpdate(CLOSE)
                .bindArray("keys", String.class, keys)
                .bindArray("undecided", String.class, UNDECIDED)
                .execute();
    }

    private static String stage(Commitment commitment) {
        return Objects.requireNonNullElse(commitment.stage(), "accepted");
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
