package org.entente.gateway.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.entente.contracts.Actor;
import org.entente.contracts.Commitment;
import org.entente.contracts.Dialogue;
import org.entente.contracts.Entry;
import org.entente.contracts.Partnership;
import org.entente.contracts.Statement;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Writes versions and what is flattened from the current ones. One statement a table and batch,
/// with arrays.
final class Rows {

    private Rows() {}

    /// Keeps the versions that are not there yet, and says which those were, in the order given.
    static List<Arrival.Version> keep(Handle handle, List<Arrival.Version> versions) {
        if (versions.isEmpty()) {
            return versions;
        }
        var insert =
                handle.createQuery(
                        """
                        insert into version (key, version, change_type, changed_at, epoch, document)
                        select * from unnest(:keys, :versions, :types, :ats::timestamptz[], :epochs, :documents)
                        on conflict do nothing
                        returning key, version\
                        """);
        insert.bindArray("keys", String.class, column(versions, v -> v.key().toString()));
        insert.bindArray("versions", Long.class, column(versions, Arrival.Version::version));
        insert.bindArray("types", String.class, column(versions, v -> v.change().type().code()));
        insert.bindArray("ats", String.class, column(versions, v -> v.change().at().toString()));
        insert.bindArray(
                "epochs", String.class, column(versions, v -> String.valueOf(v.entry().epoch())));
        insert.bindArray("documents", String.class, column(versions, Arrival.Version::document));
        var kept =
                new HashSet<String>(
                        insert.map((row, _) -> row.getString(1) + " " + row.getLong(2)).list());
        return versions.stream()
                .filter(version -> kept.contains(version.key() + " " + version.version()))
                .toList();
    }

    /// Makes the newest of them current, where they are newer than what is.
    static void becomeCurrent(Handle handle, List<Arrival.Version> versions) {
        var newest = new LinkedHashMap<String, Arrival.Version>();
        versions.forEach(version ->
                newest.merge(
                        version.key().toString(),
                        version,
                        (a, b) -> a.version() > b.version() ? a : b));
        if (newest.isEmpty()) {
            return;
        }
        var current = upsert(handle, List.copyOf(newest.values()));
        var old = new ArrayList<String>();
        var entries = new ArrayList<Entry>();
        current.forEach((key, version) -> {
            var arrived = newest.get(key);
            if (arrived != null) {
                entries.add(arrived.entry());
                if (version > 1) {
                    old.add(key);
                }
            }
        });
        for (var table : List.of("part", "milestone", "reference")) {
            if (!old.isEmpty()) {
                handle.createUpdate("delete from " + table + " where key = any(:keys)")
                        .bindArray("keys", String.class, old)
                        .execute();
            }
        }
        var standing = entries.stream().filter(entry -> !entry.retracted()).toList();
        parts(handle, standing);
        milestones(handle, standing);
        references(handle, standing);
    }

    private static Map<String, Long> upsert(Handle handle, List<Arrival.Version> versions) {
        var upsert =
                handle.createQuery(
                        """
                        insert into entry (key, kind, version, retracted, type, day)
                        select * from unnest(:keys, :kinds, :versions, :retracted, :types, :days::date[])
                        on conflict (key) do update set
                            version = excluded.version, retracted = excluded.retracted,
                            type = excluded.type, day = excluded.day
                        where entry.version < excluded.version
                        returning key, version\
                        """);
        upsert.bindArray("keys", String.class, column(versions, v -> v.key().toString()));
        upsert.bindArray("kinds", String.class, column(versions, v -> v.key().kind().one()));
        upsert.bindArray("versions", Long.class, column(versions, Arrival.Version::version));
        upsert.bindArray("retracted", Boolean.class, column(versions, v -> v.entry().retracted()));
        upsert.bindArray("types", String.class, column(versions, v -> type(v.entry())));
        upsert.bindArray("days", String.class, column(versions, v -> day(v.entry())));
        var current = new HashMap<String, Long>();
        upsert.map((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(row -> current.put(row.getKey(), row.getValue()));
        return current;
    }

    private static void parts(Handle handle, List<Entry> entries) {
        var parts = new LinkedHashSet<List<String>>();
        for (var entry : entries) {
            var key = entry.key().toString();
            entry.parts()
                    .forEach(part -> parts.add(List.of(key, part.actor(), part.role().code())));
        }
        insert(handle, "part (key, actor, role)", List.of("text", "text", "text"), parts);
    }

    private static void milestones(Handle handle, List<Entry> entries) {
        var milestones = new ArrayList<List<String>>();
        for (var entry : entries) {
            if (entry instanceof Partnership partnership) {
                for (var milestone : partnership.milestones()) {
                    var day = milestone.on() != null ? milestone.on() : milestone.effectiveOn();
                    if (day != null) {
                        milestones.add(
                                List.of(
                                        entry.key().toString(),
                                        Integer.toString(milestone.n()),
                                        partnership.type(),
                                        milestone.act(),
                                        day.first().toString()));
                    }
                }
            }
        }
        insert(
                handle,
                "milestone (key, n, type, act, day)",
                List.of("text", "integer", "text", "text", "date"),
                milestones);
    }

    private static void references(Handle handle, List<Entry> entries) {
        var references = new ArrayList<List<String>>();
        for (var entry : entries) {
            for (var reference : entry.references()) {
                var targets =
                        reference.kinds().stream()
                                .map(kind -> kind.one() + "/" + reference.id())
                                .sorted()
                                .toList();
                references.add(
                        List.of(
                                entry.key().toString(),
                                reference.pointer(),
                                reference.cited(),
                                String.join("\u001f", targets)));
            }
        }
        if (!references.isEmpty()) {
            var insert =
                    handle.createUpdate(
                            """
                            insert into reference (key, pointer, cited, targets)
                            select key, pointer, cited, string_to_array(targets, chr(31))
                            from unnest(:c0, :c1, :c2, :c3) as r (key, pointer, cited, targets)\
                            """);
            bind(insert, 4, references);
            insert.execute();
        }
    }

    private static void insert(
            Handle handle,
            String into,
            List<String> types,
            java.util.Collection<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var arrays = new ArrayList<String>();
        for (var i = 0; i < types.size(); i++) {
            arrays.add(":c%d::%s[]".formatted(i, types.get(i)));
        }
        var insert =
                handle.createUpdate(
                        "insert into %s select * from unnest(%s)"
                                .formatted(into, String.join(", ", arrays)));
        bind(insert, types.size(), List.copyOf(rows));
        insert.execute();
    }

    private static void bind(
            org.jdbi.v3.core.statement.Update insert, int columns, List<List<String>> rows) {
        for (var i = 0; i < columns; i++) {
            var column = i;
            insert.bindArray(
                    "c" + i, String.class, rows.stream().map(row -> row.get(column)).toList());
        }
    }

    private static <T extends @Nullable Object> List<T> column(
            List<Arrival.Version> versions, java.util.function.Function<Arrival.Version, T> value) {
        var column = new ArrayList<T>(versions.size());
        versions.forEach(version -> column.add(value.apply(version)));
        return column;
    }

    private static @Nullable String type(Entry entry) {
        return switch (entry) {
            case Actor actor -> actor.type();
            case Dialogue dialogue -> dialogue.level();
            case Statement statement -> statement.type();
            case Partnership partnership -> partnership.type();
            case Commitment _ -> null;
        };
    }

    private static @Nullable String day(Entry entry) {
        var day = entry.day();
        return day == null ? null : day.first().toString();
    }
}
