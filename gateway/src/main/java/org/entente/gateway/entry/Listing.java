package org.entente.gateway.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.entente.contracts.Kind;
import org.entente.gateway.question.AsKnown;
import org.entente.gateway.question.Cursor;
import org.entente.gateway.question.Json;
import org.entente.gateway.question.Page;
import org.entente.gateway.question.Value;
import org.entente.gateway.question.Where;
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
    /// @param byDay whether the latest day comes first; otherwise the order is by id
    record Question(
            Kind kind,
            @Nullable String actor,
            @Nullable String type,
            boolean retracted,
            boolean byDay,
            AsKnown asKnown) {}

    private record Row(String key, String day, String document) {}

    Page<Json> page(Question question, @Nullable String cursor, int limit) {
        var look = Page.look(limit);
        var place = Cursor.read(cursor, question, Value.DATE, Value.TEXT);
        var asKnown = question.asKnown();
        var where =
                new Where()
                        .and(question.retracted() ? asKnown.stands() : asKnown.holds())
                        .and("k.kind = :kind", "kind", question.kind().one())
                        .and("k.type = :type", "type", question.type())
                        .and(
                                """
                                exists (select from part p
                                        where p.key = k.key and p.version = k.version and p.actor = :actor)\
                                """,
                                "actor",
                                question.actor());
        if (place != null) {
            where.and(
                    question.byDay()
                            ? "(coalesce(k.day, '-infinity'), k.key) < (cast(:day as date), :key)"
                            : "k.key > :key",
                    "key",
                    place.getLast());
        }
        var sql =
                """
                select k.key, coalesce(k.day, '-infinity')::text, v.document
                from known k join version v using (key, version)
                %s order by %s limit :look\
                """
                        .formatted(
                                where.sql(),
                                question.byDay()
                                        ? "coalesce(k.day, '-infinity') desc, k.key desc"
                                        : "k.key");
        var rows =
                database.withHandle(handle -> {
                    var query = asKnown.bind(where.bind(handle.createQuery(sql)));
                    if (place != null && question.byDay()) {
                        query.bind("day", place.getFirst());
                    }
                    return query.bind("look", look)
                            .map((row, _) ->
                                    new Row(row.getString(1), row.getString(2), row.getString(3)))
                            .list();
                });
        return Page.of(
                rows,
                look,
                question,
                row -> List.of(row.day(), row.key()),
                row -> new Json(row.document()),
                asKnown);
    }
}
