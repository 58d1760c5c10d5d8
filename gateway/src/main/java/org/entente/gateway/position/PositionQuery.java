package org.entente.gateway.position;

import java.time.LocalDate;
import java.util.List;
import org.entente.gateway.question.Where;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The two ways to find the positions of a page: along the days, looking at no more than so many
/// rows, or by what they are searched for, wherever they are.
record PositionQuery(PositionQuestion question, @Nullable Place behind, int look) {

    record Found(String key, int n, LocalDate day, LocalDate lastDay, String item) {}

    /// A partial date spans a year at most.
    private static final String CAN_REACH = "p.day > cast(:from as date) - 366";

    /// For the rest of the transaction.
    static void planForTheseValues(Handle handle) {
        handle.execute("set local plan_cache_mode = force_custom_plan");
    }

    /// How frequent words are PostgreSQL knows: it keeps statistics of them.
    boolean isForWordsAlone() {
        return question.words() != null && question.terms().isEmpty();
    }

    /// The way that PostgreSQL chooses for these very words.
    List<Found> asPlanned(Handle handle) {
        var all = match(range());
        return found(handle, "select * from position p " + all.sql(), "", List.of(all));
    }

    /// Reads lazily: it stops at the last row of the page.
    List<Found> near(Handle handle, int rows) {
        var range = range().and(CAN_REACH, "from", from());
        var match = match(new Where());
        return found(
                handle,
                "select * from position p %s order by %s limit %d"
                        .formatted(range.sql(), order(), rows),
                match.sql(),
                List.of(range, match));
    }

    /// Finds all that match before it sorts them, so it is for what is rare.
    List<Found> everywhere(Handle handle) {
        var all = match(range());
        return found(
                handle,
                """
                select p.key, p.version, p.n, p.day, p.day_end from position p %s order by %s offset 0\
                """
                        .formatted(all.sql(), order()),
                "",
                List.of(all));
    }

    private List<Found> found(
            Handle handle, String candidates, String conditions, List<Where> bound) {
        var sql =
                """
                select p.key, p.n, p.day, p.day_end, i.item
                from (select p.key, p.version, p.n, p.day, p.day_end
                      from (%s) p %s %s order by %s limit :look) p
                join position_item i using (key, version, n)
                order by %s\
                """
                        .formatted(
                                candidates,
                                question.asKnown().each("p"),
                                conditions,
                                order(),
                                order());
        var query = question.asKnown().bind(handle.createQuery(sql)).bind("look", look);
        bound.forEach(where -> where.bind(query));
        return query.map((row, _) ->
                        new Found(
                                row.getString(1),
                                row.getInt(2),
                                row.getObject(3, LocalDate.class),
                                row.getObject(4, LocalDate.class),
                                row.getString(5)))
                .list();
    }

    private String order() {
        return question.latestFirst() ? "p.day desc, p.key desc, p.n" : "p.day, p.key, p.n";
    }

    /// What the index by day can tell.
    private Where range() {
        var where = new Where().and("p.day <= :to", "to", to());
        if (behind != null) {
            var on = question.latestFirst() ? "<=" : ">=";
            where.and("p.day " + on + " :day", "day", behind.day())
                    .and("(p.day, p.key) " + on + " (:day, :key)", "key", behind.key())
                    .and("not (p.day = :day and p.key = :key and p.n <= :n)", "n", behind.n())
                    .and("p.day <= :reach", "reach", behind.reach());
        }
        return where;
    }

    private Where match(Where where) {
        for (var i = 0; i < question.terms().size(); i++) {
            where.and(
                    "p.terms && cast(:any%1$d as text[])".formatted(i),
                    "any" + i,
                    question.terms().get(i));
        }
        if (question.asKnown().at() != null) {
            where.and("p.since <= :asKnownAt");
        }
        return where.and(
                        "p.words @@ websearch_to_tsquery('simple', :words)",
                        "words",
                        question.words())
                .and(canLieWithin(), "from", from());
    }

    /// Said twice, so that the few partial dates are looked up in an index of their own.
    private String canLieWithin() {
        var until = question.to() == null ? "" : " and p.day <= :to";
        return "(p.day >= :from %1$s or p.day_end > p.day and p.day_end >= :from and %2$s %1$s)"
                .formatted(until, CAN_REACH);
    }

    private @Nullable LocalDate from() {
        return question.from() == null ? null : question.from().first();
    }

    private @Nullable LocalDate to() {
        return question.to() == null ? null : question.to().last();
    }
}
