package org.entente.gateway.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import org.entente.contracts.Entry;
import org.entente.contracts.Partnership;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/// What is flattened from the current versions, for the questions that cross entries. One statement
/// a table and batch, with arrays.
final class Rows {

    private static final String SEPARATOR = "\u001f";

    private Rows() {}

    /// Puts the rows of these versions in the place of those of the versions before them.
    static void replace(Handle handle, List<Arrival.Version> current) {
        var before =
                current.stream()
                        .filter(version -> version.version() > 1)
                        .map(version -> version.key().toString())
                        .toList();
        if (!before.isEmpty()) {
            handle.createUpdate(
                            """
                            with parts as (delete from part where key = any(:keys)),
                                 milestones as (delete from milestone where key = any(:keys))
                            delete from reference where key = any(:keys)\
                            """)
                    .bindArray("keys", String.class, before)
                    .execute();
        }
        var standing =
                current.stream()
                        .map(Arrival.Version::entry)
                        .filter(entry -> !entry.retracted())
                        .toList();
        insertParts(handle, standing);
        insertMilestones(handle, standing);
        insertReferences(handle, standing);
    }

    private static void insertParts(Handle handle, List<Entry> entries) {
        var parts = new LinkedHashSet<List<String>>();
        for (var entry : entries) {
            var key = entry.key().toString();
            entry.parts()
                    .forEach(part -> parts.add(List.of(key, part.actor(), part.role().code())));
        }
        insert(
                handle,
                "insert into part (key, actor, role) select * from unnest(:c0, :c1, :c2)",
                3,
                parts);
    }

    private static void insertMilestones(Handle handle, List<Entry> entries) {
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
                """
                insert into milestone (key, n, type, act, day)
                select * from unnest(:c0, :c1::integer[], :c2, :c3, :c4::date[])\
                """,
                5,
                milestones);
    }

    private static void insertReferences(Handle handle, List<Entry> entries) {
        var references = new ArrayList<List<String>>();
        for (var entry : entries) {
            var cited = new HashSet<String>();
            for (var reference : entry.references()) {
                if (!cited.add(reference.cited())) {
                    continue;
                }
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
                                String.join(SEPARATOR, targets)));
            }
        }
        insert(
                handle,
                """
                insert into reference (key, pointer, cited, targets)
                select key, pointer, cited, string_to_array(targets, chr(31))
                from unnest(:c0, :c1, :c2, :c3) as r (key, pointer, cited, targets)\
                """,
                4,
                references);
    }

    private static void insert(
            Handle handle, String sql, int columns, Collection<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Update insert = handle.createUpdate(sql);
        for (var n = 0; n < columns; n++) {
            var column = n;
            insert.bindArray(
                    "c" + n, String.class, rows.stream().map(row -> row.get(column)).toList());
        }
        insert.execute();
    }
}
