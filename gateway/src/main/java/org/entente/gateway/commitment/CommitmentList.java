package org.entente.gateway.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.contracts.Commitment;
import org.entente.contracts.Wire;
import org.entente.gateway.entry.Derived;
import org.entente.gateway.question.Cursor;
import org.entente.gateway.question.Page;
import org.entente.gateway.question.Where;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Commitments as they stand on a day, page by page.
@ApplicationScoped
class CommitmentList {

    private static final String SUPERSEDED =
            """
            (p.stage = 'accepted' and exists (
                select from tie t join known tk on tk.key = t.key and tk.version = t.version and %s
                where t.how = 'supersedes' and t.day <= :on and t.cited = substr(s.key, 12)))\
            """;

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
        var place = Cursor.read(cursor, question, 2);
        var asKnown = question.asKnown();
        var sort = question.sort();
        var where = where(question);
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

    private static Where where(CommitmentQuestion question) {
        var where =
                new Where()
                        .and("k.kind = 'commitment'")
                        .and("s.day_from <= :on and s.day_to >= :on", "on", question.on())
                        .and("p.stage = any(:stage)", "stage", question.stage())
                        .and(part("by"), "by", question.by())
                        .and(part("to"), "to", question.to())
                        .and(
                                part("actor").replace("a.role = 'actor'", "a.role in ('by', 'to')"),
                                "actor",
                                question.actor())
                        .and("p.topics && cast(:topic as text[])", "topic", question.topic())
                        .and(
                                "p.made_in && cast(:partnership as text[])",
                                "partnership",
                                question.partnership())
                        .and(
                                "p.made_in && cast(:statement as text[])",
                                "statement",
                                question.statement())
                        .and(
                                """
                                exists (select from assessment x where x.key = s.key and x.version = s.version
                                        and x.assessor = any(:assessor))\
                                """,
                                "assessor",
                                question.assessedBy())
                        .and("s.due_last >= :dueFrom", "dueFrom", first(question))
                        .and("s.due_first <= :dueTo", "dueTo", last(question));
        states(question, where);
        return where;
    }

    /// What is superseded is that and nothing else.
    private static void states(CommitmentQuestion question, Where where) {
        if (question.state().isEmpty()) {
            return;
        }
        var superseded = SUPERSEDED.formatted(question.asKnown().holds().replace("k.", "tk."));
        var plain = new ArrayList<>(question.state());
        var alsoSuperseded = plain.remove("superseded");
        if (plain.isEmpty()) {
            where.and(superseded);
        } else if (alsoSuperseded) {
            where.and("(s.state = any(:state) or " + superseded + ")", "state", plain);
        } else {
            where.and("s.state = any(:state) and not " + superseded, "state", plain);
        }
    }

    private static String part(String role) {
        return """
        exists (select from part a where a.key = s.key and a.version = s.version and a.role = '%1$s'
                and a.actor = any(:%1$s))\
        """
                .formatted(role);
    }

    private static @Nullable LocalDate first(CommitmentQuestion question) {
        return question.dueFrom() == null ? null : question.dueFrom().first();
    }

    private static @Nullable LocalDate last(CommitmentQuestion question) {
        return question.dueTo() == null ? null : question.dueTo().last();
    }
}
