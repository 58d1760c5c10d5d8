package org.entente.gateway.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.entente.contracts.PartialDate;
import org.entente.gateway.question.AsKnown;
import org.entente.gateway.question.Cursor;
import org.entente.gateway.question.Json;
import org.entente.gateway.question.Page;
import org.entente.gateway.question.Value;
import org.entente.gateway.question.Where;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// What happened, in the order of the days.
@ApplicationScoped
class Timeline {

    /// So many moments are looked through in order. Where they do not fill a page, few are about
    /// what was asked for, and the index of what moments are about finds them all.
    private static final int THROUGH = 2_000;

    private static final String IN_ORDER =
            """
            select m.day::text, m.key, m.part, m.item from moment m {known}
            {during} order by m.day {way}, m.key {way}, m.part {way} limit :look\
            """;

    private static final String NEAR =
            """
            select m.day::text, m.key, m.part, m.item
            from (select * from moment m {during}
                  order by m.day {way}, m.key {way}, m.part {way} limit {through}) m {known}
            {about} order by m.day {way}, m.key {way}, m.part {way} limit :look\
            """;

    private static final String BY_MATTER =
            """
            with found as materialized (
                select m.day, m.key, m.part, m.version from moment m {about} {also})
            select p.day::text, p.key, p.part, i.item
            from (select m.*
                  from (select * from found m order by m.day {way}, m.key {way}, m.part {way} offset 0) m {known}
                  order by m.day {way}, m.key {way}, m.part {way} limit :look) p
            join moment i on i.key = p.key and i.version = p.version and i.part = p.part
            order by p.day {way}, p.key {way}, p.part {way}\
            """;

    private final Jdbi database;

    Timeline(Jdbi database) {
        this.database = database;
    }

    /// @param every what each moment is about, all of it
    /// @param some further what it is about, any of each list
    /// @param latestFirst otherwise the earliest is first
    record Question(
            List<String> every,
            List<List<String>> some,
            @Nullable PartialDate from,
            @Nullable PartialDate to,
            boolean latestFirst,
            AsKnown asKnown) {}

    private record Row(String day, String key, int part, String item) {}

    Page<Json> page(Question question, @Nullable String cursor, int limit) {
        var look = Page.look(limit);
        var place = Cursor.read(cursor, question, Value.DATE, Value.TEXT, Value.INT);
        return Page.of(
                rows(question, place, look),
                look,
                question,
                row -> List.of(row.day(), row.key(), String.valueOf(row.part())),
                row -> new Json(row.item()),
                question.asKnown());
    }

    private List<Row> rows(Question question, @Nullable List<String> place, int look) {
        if (question.every().isEmpty() && question.some().isEmpty()) {
            return rows(IN_ORDER, question, place, look);
        }
        var near = rows(NEAR, question, place, look);
        return near.size() == look ? near : rows(BY_MATTER, question, place, look);
    }

    private List<Row> rows(String sql, Question question, @Nullable List<String> place, int look) {
        var during = during(question, place != null);
        var about = about(question);
        var whole =
                sql.replace("{known}", question.asKnown().each("m"))
                        .replace("{during}", during.sql())
                        .replace("{also}", during.sql().replaceFirst("^where", "and"))
                        .replace("{about}", about.sql())
                        .replace("{way}", question.latestFirst() ? "desc" : "asc")
                        .replace("{through}", String.valueOf(THROUGH));
        return database.withHandle(handle -> {
            var query = question.asKnown().bind(about.bind(during.bind(handle.createQuery(whole))));
            if (place != null) {
                query.bind("day", place.get(0))
                        .bind("key", place.get(1))
                        .bind("part", Integer.valueOf(place.get(2)));
            }
            return query.bind("look", look)
                    .map((row, _) ->
                            new Row(
                                    row.getString(1),
                                    row.getString(2),
                                    row.getInt(3),
                                    row.getString(4)))
                    .list();
        });
    }

    /// Where the page goes on, its place bounds the days on that side better than the period asked
    /// for; with both, the index would be read from the wider one. The period stands in the SQL
    /// itself: how the index is read best depends on its length.
    private static Where during(Question question, boolean goesOn) {
        var from = question.from();
        var to = question.to();
        var down = question.latestFirst();
        var where = new Where();
        if (from != null) {
            where.and("m.day_end >= " + literal(from.first()));
        }
        if (from != null && (down || !goesOn)) {
            where.and("m.day >= " + literal(from.first().minusDays(MomentRows.LONGEST)));
        }
        if (to != null && !(down && goesOn)) {
            where.and("m.day <= " + literal(to.last()));
        }
        return goesOn
                ? where.and(
                        "(m.day, m.key, m.part) %s (cast(:day as date), :key, :part)"
                                .formatted(down ? "<" : ">"))
                : where;
    }

    private static String literal(LocalDate day) {
        return "date '%s'".formatted(day.getYear() < 1 ? "-infinity" : day);
    }

    private static Where about(Question question) {
        var where = new Where().and("m.about @> cast(:every as text[])", "every", question.every());
        for (var i = 0; i < question.some().size(); i++) {
            var name = "some" + i;
            where.and(
                    "m.about && cast(:%s as text[])".formatted(name), name, question.some().get(i));
        }
        return where;
    }
}
