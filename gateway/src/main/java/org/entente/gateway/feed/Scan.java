package org.entente.gateway.feed;

import java.sql.Array;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.contracts.ConsistencyToken;
import org.entente.contracts.EntryKey;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The feed as it stands in the database: first what decides whether a change is wanted, then the
/// entries of those that are.
final class Scan {

    /// One statement, so that head and rows are of the same moment. What an entry was about before
    /// counts for its next version: see [ChangeFilter].
    private static final String BEHIND =
            """
            select e.epoch, h.position, f.position, f.key, f.version, f.change, f.at, f.occasion, f.late, f.about
            from view_epoch e cross join feed_head h left join lateral (
                select f.position, f.key, f.version, coalesce(f.event, v.change_type) as change,
                       coalesce(f.occurred_at, v.changed_at) as at, f.occasion is not null as occasion, f.late,
                       array(
                           select unnest(s.tags) from searchable s
                           where :content and s.key = f.key
                             and s.version between f.version - (f.occasion is null)::int and f.version
                           union all
                           select 'draft' from known k
                           where k.key = f.key and k.version = f.version and k.draft) as about
                from (select * from feed where position > :position order by position limit :most) f
                join version v using (key, version)) f on true
            order by f.position\
            """;

    private static final String ENTRIES =
            """
            select key, version, epoch, traceparent, document
            from unnest(:keys, :versions) as a (key, version) join version using (key, version)\
            """;

    /// Entries may have half a megabyte: so many are held at once, and after so much there is an
    /// end.
    private static final int ENTRIES_AT_ONCE = 32;

    private static final long MOST_CHARACTERS = 8L * 1024 * 1024;

    private Scan() {}

    /// @param late whether a newer version of the entry came before it
    /// @param about what the entry is found under, where somebody asked; and [ChangeFilter#DRAFT]
    record Row(
            long position,
            EntryKey key,
            long version,
            String change,
            String at,
            boolean occasion,
            boolean late,
            Set<String> about) {}

    record Scanned(Position head, List<Row> rows) {}

    /// @param content whether anybody wants to know what the entries are about
    static Scanned behind(Handle handle, long position, int most, boolean content) {
        var rows = new ArrayList<Row>();
        var heads =
                handle.createQuery(BEHIND)
                        .bind("position", position)
                        .bind("most", most)
                        .bind("content", content)
                        .map((row, _) -> {
                            if (row.getString(4) != null) {
                                rows.add(
                                        new Row(
                                                row.getLong(3),
                                                EntryKey.parse(row.getString(4)),
                                                row.getLong(5),
                                                row.getString(6),
                                                instant(row.getObject(7, OffsetDateTime.class)),
                                                row.getBoolean(8),
                                                row.getBoolean(9),
                                                texts(row.getArray(10))));
                            }
                            return new Position(row.getString(1), row.getLong(2));
                        })
                        .list();
        return new Scanned(heads.getFirst(), rows);
    }

    /// The rows with their entries: the first of them, as far as so much is read at once, and as
    /// far as the view was not replaced just now by one that lacks them.
    static List<FeedItem> items(Handle handle, String epoch, List<Row> rows) {
        var items = new ArrayList<FeedItem>();
        var size = 0L;
        for (var some = rows; !some.isEmpty() && size < MOST_CHARACTERS; ) {
            some = some.subList(0, Math.min(ENTRIES_AT_ONCE, some.size()));
            var stored = entries(handle, some);
            for (var row : some) {
                var entry = stored.get(new Version(row.key().toString(), row.version()));
                if (entry == null) {
                    return items;
                }
                items.add(item(epoch, row, entry));
                size += entry.document().length();
            }
            some = rows.subList(items.size(), rows.size());
        }
        return items;
    }

    private static Map<Version, Stored> entries(Handle handle, List<Row> rows) {
        var stored = new HashMap<Version, Stored>();
        handle.createQuery(ENTRIES)
                .bindArray(
                        "keys",
                        String.class,
                        rows.stream().map(row -> row.key().toString()).toList())
                .bindArray("versions", Long.class, rows.stream().map(Row::version).toList())
                .map((row, _) ->
                        Map.entry(
                                new Version(row.getString(1), row.getLong(2)),
                                new Stored(row.getString(3), row.getString(4), row.getString(5))))
                .forEach(one -> stored.put(one.getKey(), one.getValue()));
        return stored;
    }

    private static FeedItem item(String epoch, Row row, Stored stored) {
        return new FeedItem(
                new Position(epoch, row.position()),
                new FeedItem.Change(
                        row.key().kind(), row.key().id(), row.version(), row.change(), row.at()),
                row.occasion() ? null : stored.traceparent(),
                new ConsistencyToken(row.key(), row.version(), stored.epoch()).toString(),
                stored.document());
    }

    private static String instant(OffsetDateTime at) {
        return DateTimeFormatter.ISO_INSTANT.format(at.withOffsetSameInstant(ZoneOffset.UTC));
    }

    private static Set<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? Set.of() : Set.copyOf(Arrays.asList((String[]) array.getArray()));
    }

    private record Version(String key, long number) {}

    private record Stored(String epoch, @Nullable String traceparent, String document) {}
}
