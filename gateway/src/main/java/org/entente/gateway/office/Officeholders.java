package org.entente.gateway.office;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.contracts.EntryKey;
import org.entente.contracts.Kind;
import org.entente.contracts.PartialDate;
import org.entente.contracts.Wire;
import org.entente.gateway.question.AsKnown;
import org.entente.gateway.question.Cursor;
import org.entente.gateway.question.Page;
import org.entente.gateway.question.Paged;
import org.entente.gateway.question.Value;
import org.entente.gateway.question.Where;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Who held which office when, the latest beginning first.
@ApplicationScoped
class Officeholders {

    private static final int SUCCESSION = 500;

    private final Jdbi database;

    Officeholders(Jdbi database) {
        this.database = database;
    }

    /// @param office its title as written, in whichever case
    /// @param on only who can have held it on that day
    /// @param from only who can have held it on a day of this or later
    /// @param to only who can have held it on a day of this or earlier
    record Question(
            @Nullable String code,
            @Nullable String of,
            @Nullable String person,
            @Nullable String office,
            @Nullable PartialDate on,
            @Nullable PartialDate from,
            @Nullable PartialDate to,
            AsKnown asKnown) {}

    /// @param succession where one office was asked for by its code
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OfficePage")
    record Found(
            List<Tenure> items,
            @Nullable Succession succession,
            @Nullable String next,
            @Nullable String asKnownAt)
            implements Paged {}

    private record Row(String begin, String key, int n, Tenure tenure) {}

    Found page(Question question, @Nullable String cursor, int limit) {
        var look = Page.look(limit);
        var place = Cursor.read(cursor, question, Value.DATE, Value.TEXT, Value.INT);
        var rows = rows(question, place, look);
        var page =
                Page.of(
                        rows,
                        look,
                        question,
                        row -> List.of(row.begin(), row.key(), String.valueOf(row.n())),
                        row ->
                                question.on() == null
                                        ? row.tenure()
                                        : row.tenure().on(question.on()),
                        question.asKnown());
        return new Found(
                page.items(),
                question.code() == null ? null : succession(question),
                page.next(),
                page.asKnownAt());
    }

    private Succession succession(Question question) {
        var office =
                new Question(
                        question.code(),
                        question.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        question.asKnown());
        return Succession.of(rows(office, null, SUCCESSION).stream().map(Row::tenure).toList());
    }

    private List<Row> rows(Question question, @Nullable List<String> place, int most) {
        var on = question.on();
        var from = question.from();
        var to = question.to();
        var person = question.person();
        var where =
                new Where()
                        .and("o.code = :code", "code", question.code())
                        .and("o.of_actor = :of", "of", question.of())
                        .and(
                                "o.key = :person",
                                "person",
                                person == null ? null : new EntryKey(Kind.ACTOR, person).toString())
                        .and("lower(o.office) = lower(:office)", "office", question.office())
                        .and("o.begin <= :onLast", "onLast", on == null ? null : on.last())
                        .and("o.finish >= :onFirst", "onFirst", on == null ? null : on.first())
                        .and("o.finish >= :from", "from", from == null ? null : from.first())
                        .and("o.begin <= :to", "to", to == null ? null : to.last());
        if (place != null) {
            where.and("(o.begin, o.key, o.n) < (cast(:begin as date), :key, :n)");
        }
        var sql =
                """
                select o.begin::text, o.key, o.n, o.item from office o %s
                %s order by o.begin desc, o.key desc, o.n desc limit :most\
                """
                        .formatted(question.asKnown().join("o"), where.sql());
        return database.withHandle(handle -> {
            var query = question.asKnown().bind(where.bind(handle.createQuery(sql)));
            if (place != null) {
                query.bind("begin", place.get(0))
                        .bind("key", place.get(1))
                        .bind("n", Integer.valueOf(place.get(2)));
            }
            return query.bind("most", most)
                    .map((row, _) ->
                            new Row(
                                    row.getString(1),
                                    row.getString(2),
                                    row.getInt(3),
                                    tenure(row.getString(4))))
                    .list();
        });
    }

    private static Tenure tenure(String item) {
        try {
            return Wire.mapper().readValue(item, Tenure.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
