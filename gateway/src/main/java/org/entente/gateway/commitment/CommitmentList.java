package org.entente.gateway.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.contracts.Commitment;
import org.entente.contracts.Wire;
import org.entente.gateway.entry.Derived;
import org.entente.gateway.question.Cursor;
import org.entente.gateway.question.Page;
import org.entente.gateway.question.Value;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Commitments as they stand on a day, page by page.
@ApplicationScoped
class CommitmentList {

    private final Jdbi database;
    private final Commitments commitments;

    CommitmentList(Jdbi database, Commitments commitments) {
        this.database = database;
        this.commitments = commitments;
    }

    /// The orders of the answer: each SQL that a row is sorted by before its key, and whether the
    /// latest comes first.
    enum Sort {
        ID("''", false),
        DUE("coalesce(s.due_first, 'infinity')", false),
        MADE("p.made", true);

        private final String by;
        private final boolean descending;

        Sort(String by, boolean descending) {
            this.by = by;
            this.descending = descending;
        }

        /// What a row is sorted by before its key.
        Value by() {
            return this == ID ? Value.TEXT : Value.DATE;
        }

        String behind() {
            return this == ID
                    ? "s.key > :key"
                    : "(%s, s.key) %s (cast(:by as date), :key)"
                            .formatted(by, descending ? "<" : ">");
        }

        String order() {
            var way = descending ? " desc" : "";
            return this == ID ? "s.key" : "%s%s, s.key%s".formatted(by, way, way);
        }
    }

    private record Row(String by, String key, Commitment commitment) {}

    Page<Derived> page(CommitmentQuestion question, @Nullable String cursor, int limit) {
        var look = Page.look(limit);
        var place = Cursor.read(cursor, question, question.sort().by(), Value.TEXT);
        var asKnown = question.asKnown();
        var sort = question.sort();
        var where = question.where();
        if (place != null) {
            where.and(sort.behind(), "key", place.getLast());
        }
        var sql =
                """
                select x.by, x.key, v.document
                from (select %1$s::text as by, s.key, s.version, row_number() over (order by %4$s) as place
                      from commitment_state s %2$s
                      join promise p on p.key = s.key and p.version = s.version
                      %3$s order by %4$s limit :look) x
                join version v on v.key = x.key and v.version = x.version
                order by x.place\
                """
                        .formatted(sort.by, asKnown.join("s"), where.sql(), sort.order());
        var rows =
                database.withHandle(handle -> {
                    var query = asKnown.bind(where.bind(handle.createQuery(sql)));
                    if (place != null && sort != Sort.ID) {
                        query.bind("by", place.getFirst());
                    }
                    return query.bind("look", look)
                            .map((row, _) ->
                                    new Row(
                                            row.getString(1),
                                            row.getString(2),
                                            (Commitment) Wire.entry(row.getString(3))))
                            .list();
                });
        var shown = rows.subList(0, Math.min(look - 1, rows.size()));
        var derived =
                commitments
                        .all(shown.stream().map(Row::commitment).toList(), question.on(), asKnown)
                        .stream()
                        .collect(
                                Collectors.toMap(
                                        standing -> standing.commitment().key().toString(),
                                        Function.identity()));
        return Page.of(
                rows,
                look,
                question,
                row -> List.of(row.by(), row.key()),
                row -> Objects.requireNonNull(derived.get(row.key())).derived(),
                asKnown);
    }
}
