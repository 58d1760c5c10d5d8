package org.entente.gateway.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Takes versions in: keeps those that are not there yet, gives each its place in the feed, and
/// makes the newest of an entry current where it is newer than what is. A place is marked as late
/// where a newer version came before. One statement for all of it, since it is on the way of every
/// change.
///
/// Whoever takes positions of the feed holds the row of its head until the commit: a position that
/// is visible has no other before it still to come.
final class Versions {

    private static final String TAKE_IN =
            """
            with arrived as (
                select * from unnest(:keys, :versions, :changes, :ats::timestamptz[], :epochs, :traces, :documents,
                                     :kinds, :retracted)
                with ordinality as a (key, version, change, at, epoch, trace, document, kind, retracted, n)),
            kept as (
                insert into version (key, version, change_type, changed_at, epoch, traceparent, document)
                select key, version, change, at, epoch, trace, document from arrived order by n
                on conflict do nothing returning key, version),
            head as (
                update feed_head set position = position + (select count(*) from kept)
                where exists (select from kept) returning position),
            fed as (
                insert into feed (position, key, version, late)
                select h.position - count(*) over () + row_number() over (order by a.n), k.key, k.version,
                       k.version < greatest(e.version, max(k.version) over (partition by k.key order by a.n))
                from kept k join arrived a using (key, version) cross join head h left join entry e on e.key = k.key),
            current as (
                insert into entry (key, kind, version, retracted)
                select distinct on (key) key, kind, version, retracted
                from kept k join arrived a using (key, version) order by key, version desc
                on conflict (key) do update set
                    version = excluded.version, retracted = excluded.retracted
                where entry.version < excluded.version
                returning key, version)
            select k.key, k.version, h.position, c.key is not null
            from kept k cross join head h left join current c using (key, version)\
            """;

    private Versions() {}

    /// @param kept those that were not there yet
    /// @param behind keys of those that came after another version of their entry
    /// @param stale how many came after a newer one of their entry
    /// @param position the feed's last position; 0 when it has not grown
    record TakenIn(List<Arrival.Version> kept, List<String> behind, int stale, long position) {}

    static TakenIn takeIn(Handle handle, List<Arrival.Version> versions) {
        if (versions.isEmpty()) {
            return new TakenIn(List.of(), List.of(), 0, 0);
        }
        var query = handle.createQuery(TAKE_IN);
        query.bindArray("keys", String.class, column(versions, v -> v.key().toString()));
        query.bindArray("versions", Long.class, column(versions, Arrival.Version::version));
        query.bindArray("changes", String.class, column(versions, v -> v.change().type().code()));
        query.bindArray("ats", String.class, column(versions, v -> v.change().at().toString()));
        query.bindArray(
                "epochs", String.class, column(versions, v -> String.valueOf(v.entry().epoch())));
        query.bindArray("traces", String.class, column(versions, Arrival.Version::traceParent));
        query.bindArray("documents", String.class, column(versions, Arrival.Version::document));
        query.bindArray("kinds", String.class, column(versions, v -> v.key().kind().one()));
        query.bindArray("retracted", Boolean.class, column(versions, v -> v.entry().retracted()));
        var kept = new HashSet<Kept>();
        var behind = new ArrayList<String>();
        var risen = new HashSet<String>();
        var position = new long[1];
        query.map(
                        (row, _) -> {
                            position[0] = row.getLong(3);
                            if (row.getLong(2) > 1 || !row.getBoolean(4)) {
                                behind.add(row.getString(1));
                            }
                            if (row.getBoolean(4)) {
                                risen.add(row.getString(1));
                            }
                            return kept.add(new Kept(row.getString(1), row.getLong(2)));
                        })
                .list();
        return new TakenIn(
                versions.stream()
                        .filter(v -> kept.contains(new Kept(v.key().toString(), v.version())))
                        .toList(),
                behind,
                (int) kept.stream().filter(one -> !risen.contains(one.key())).count(),
                position[0]);
    }

    private record Kept(String key, long version) {}

    private static <T extends @Nullable Object> List<T> column(
            List<Arrival.Version> versions, Function<Arrival.Version, T> value) {
        var column = new ArrayList<T>(versions.size());
        versions.forEach(version -> column.add(value.apply(version)));
        return column;
    }
}
