package org.entente.gateway.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.entente.contracts.Kind;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Lists of entries of one kind, page by page: by id, or by day with the latest first. A page goes
/// on behind the last row of the one before, so that each entry that was there all along is listed
/// once, whatever changes meanwhile.
@ApplicationScoped
class Listing {

    private final Jdbi database;

    Listing(Jdbi database) {
        this.database = database;
    }

    /// What is asked for.
    ///
    /// @param day whether the latest day comes first; otherwise the order is by id
    record Question(
            Kind kind,
            @Nullable String actor,
            @Nullable String type,
            boolean retracted,
            boolean day) {

        /// Tells questions apart, for cursors.
        String name() {
            return Integer.toHexString(
                    List.of(
                                    kind,
                                    actor == null ? "" : actor,
                                    type == null ? "" : type,
                                    retracted,
                                    day)
                            .toString()
                            .hashCode());
        }
    }

    /// One row of it.
    record Row(String key, @Nullable String day, String document) {}

    List<Row> page(Question question, @Nullable Cursor after, int most) {
        var where = new ArrayList<>(List.of("e.kind = :kind"));
        if (!question.retracted()) {
            where.add("not e.retracted");
        }
        if (question.type() != null) {
            where.add("e.type = :type");
        }
        if (question.actor() != null) {
            where.add("exists (select from part p where p.key = e.key and p.actor = :actor)");
        }
        if (after != null) {
            where.add(
                    question.day()
                            ? "(coalesce(e.day, '-infinity'), e.key) < (coalesce(:day::date, '-infinity'), :key)"
                            : "e.key > :key");
        }
        var sql =
                """
                select e.key, e.day::text, v.document
                from entry e join version v using (key, version)
                where %s order by %s limit :most\
                """
                        .formatted(
                                String.join(" and ", where),
                                question.day()
                                        ? "coalesce(e.day, '-infinity') desc, e.key desc"
                                        : "e.key");
        return database.withHandle(handle ->
                handle.createQuery(sql)
                        .bind("kind", question.kind().one())
                        .bind("type", question.type())
                        .bind("actor", question.actor())
                        .bind("day", after == null ? null : after.day())
                        .bind("key", after == null ? null : after.key())
                        .bind("most", most)
                        .configure(
                                org.jdbi.v3.core.statement.SqlStatements.class,
                                statements -> statements.setUnusedBindingAllowed(true))
                        .map((row, _) ->
                                new Row(row.getString(1), row.getString(2), row.getString(3)))
                        .list());
    }
}
