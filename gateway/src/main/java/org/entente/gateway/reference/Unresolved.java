package org.entente.gateway.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.entente.contracts.Kind;
import org.entente.contracts.Source;
import org.entente.gateway.openapi.Holds;
import org.entente.gateway.question.AsKnown;
import org.entente.gateway.question.Cursor;
import org.entente.gateway.question.Json;
import org.entente.gateway.question.Page;
import org.entente.gateway.question.Value;
import org.entente.gateway.question.Where;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// References of the record as it is whose target never came.
@ApplicationScoped
class Unresolved {

    private final Jdbi database;

    Unresolved(Jdbi database) {
        this.database = database;
    }

    /// @param entry the key of the referring entry
    /// @param kind of the referring entry
    record Question(@Nullable String entry, @Nullable Kind kind) {}

    /// @param accepted the entries of which any one would resolve it
    record Missing(
            String entry,
            String pointer,
            String cited,
            List<String> accepted,
            @Holds(value = Source.class, many = true) Json sources) {}

    Page<Missing> page(Question question, @Nullable String cursor, int limit) {
        var look = Page.look(limit);
        var place = Cursor.read(cursor, question, Value.TEXT, Value.TEXT);
        var where =
                new Where()
                        .and("not exists (select from entry e where e.key = any(a.targets))")
                        .and("a.key = :entry", "entry", question.entry())
                        .and(
                                "k.kind = :kind",
                                "kind",
                                question.kind() == null ? null : question.kind().one());
        if (place != null) {
            where.and("(a.key, a.pointer) > (:key, :pointer)");
        }
        var sql =
                """
                select a.key, a.pointer, a.cited, a.targets, t.sources from awaited a %s
                join caption t on t.key = a.key and t.version = a.version
                %s order by a.key, a.pointer limit :look\
                """
                        .formatted(AsKnown.NOW.join("a"), where.sql());
        var rows =
                database.withHandle(handle -> {
                    var query = where.bind(handle.createQuery(sql));
                    if (place != null) {
                        query.bind("key", place.get(0)).bind("pointer", place.get(1));
                    }
                    return query.bind("look", look).map((row, _) -> missing(row)).list();
                });
        return Page.of(
                rows,
                look,
                question,
                row -> List.of(row.entry(), row.pointer()),
                row -> row,
                AsKnown.NOW);
    }

    private static Missing missing(ResultSet row) throws SQLException {
        return new Missing(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Arrays.asList((String[]) row.getArray(4).getArray()),
                new Json(row.getString(5)));
    }
}
