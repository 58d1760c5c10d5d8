package org.entente.gateway.reference;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.entente.contracts.EntryKey;
import org.entente.contracts.Kind;
import org.entente.contracts.Source;
import org.entente.gateway.Problems;
import org.entente.gateway.openapi.Holds;
import org.entente.gateway.question.AsKnown;
import org.entente.gateway.question.Cursor;
import org.entente.gateway.question.Json;
import org.entente.gateway.question.Page;
import org.entente.gateway.question.Value;
import org.entente.gateway.question.Where;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// What refers to an entry or to a part of it, in the order of the referring entries.
@ApplicationScoped
class References {

    private final Jdbi database;

    References(Jdbi database) {
        this.database = database;
    }

    /// @param kind of the referring entry
    record Question(EntryKey target, @Nullable Kind kind, AsKnown asKnown) {}

    /// @param pointer the first place in the entry where it is cited so
    /// @param sources of the referring entry
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Referring(
            String entry,
            String pointer,
            String cited,
            @Holds(Map.class) Json titles,
            @Holds(value = Source.class, many = true) Json sources) {}

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem (404) when the entry is not in the
    ///   record and nothing refers to it
    Page<Referring> page(Question question, @Nullable String cursor, int limit) {
        var look = Page.look(limit);
        var place = Cursor.read(cursor, question, Value.TEXT, Value.TEXT);
        var rows = rows(question, place, look);
        if (rows.isEmpty() && question.kind() == null && !isThere(question)) {
            throw Problems.notFound(question.target() + " is not in the record.");
        }
        return Page.of(
                rows,
                look,
                question,
                row -> List.of(row.entry(), row.cited()),
                row -> row,
                question.asKnown());
    }

    private List<Referring> rows(Question question, @Nullable List<String> place, int look) {
        var asKnown = question.asKnown();
        var where = new Where().and("c.target = :target", "target", question.target().toString());
        if (question.kind() != null) {
            // The range of keys that begin with the kind: '0' follows '/'.
            var kind = question.kind().one();
            where.and("c.key > :least", "least", kind + "/")
                    .and("c.key < :most", "most", kind + "0");
        }
        if (place != null) {
            where.and("(c.key, c.cited) > (:key, :cited)");
        }
        var sql =
                """
                select p.key, p.pointer, p.cited, t.titles, t.sources
                from (select c.* from citation c %s %s order by c.key, c.cited limit :look) p
                join lateral (select * from caption t
                              where t.key = p.key and t.version = p.version offset 0) t on true
                order by p.key, p.cited\
                """
                        .formatted(asKnown.each("c"), where.sql());
        return database.withHandle(handle -> {
            var query = asKnown.bind(where.bind(handle.createQuery(sql)));
            if (place != null) {
                query.bind("key", place.get(0)).bind("cited", place.get(1));
            }
            return query.bind("look", look)
                    .map((row, _) ->
                            new Referring(
                                    row.getString(1),
                                    row.getString(2),
                                    row.getString(3),
                                    new Json(row.getString(4)),
                                    new Json(row.getString(5))))
                    .list();
        });
    }

    private boolean isThere(Question question) {
        return database.withHandle(handle ->
                question.asKnown()
                        .bind(
                                handle.createQuery(
                                        "select exists (select from known k where k.key = :key and %s)"
                                                .formatted(question.asKnown().stands())))
                        .bind("key", question.target().toString())
                        .mapTo(Boolean.class)
                        .one());
    }
}
