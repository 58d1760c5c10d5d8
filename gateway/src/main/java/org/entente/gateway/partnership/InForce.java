package org.entente.gateway.partnership;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.entente.gateway.question.AsKnown;
import org.entente.gateway.question.Cursor;
import org.entente.gateway.question.Json;
import org.entente.gateway.question.Page;
import org.entente.gateway.question.Value;
import org.entente.gateway.question.Where;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// The partnerships that stand on a day, in the order of their ids.
@ApplicationScoped
class InForce {

    /// What is meant by in force where no state is asked for.
    static final List<String> STATES = List.of("running", "provisionally-applied", "in-force");

    private final Jdbi database;

    InForce(Jdbi database) {
        this.database = database;
    }

    /// @param party any of them is a party, and any of `partner` as well
    record Question(
            LocalDate on,
            List<String> type,
            List<String> party,
            List<String> partner,
            List<String> state,
            AsKnown asKnown) {}

    /// A partnership, and how it stands.
    record Item(Instruments.Head partnership, @JsonUnwrapped Standings.Detail standing) {}

    private record Row(String key, String head, String detail) {

        Json item() {
            return new Json("{\"partnership\":%s,%s".formatted(head, detail.substring(1)));
        }
    }

    Page<Json> page(Question question, @Nullable String cursor, int limit) {
        var look = Page.look(limit);
        var place = Cursor.read(cursor, question, Value.TEXT);
        var asKnown = question.asKnown();
        var where =
                new Where()
                        .and("k.kind = 'partnership'")
                        .and("s.day_from <= :on and s.day_to >= :on", "on", question.on())
                        .and("s.state = any(:state)", "state", question.state())
                        .and("i.type = any(:type)", "type", question.type())
                        .and("i.parties && cast(:party as text[])", "party", question.party())
                        .and("i.parties && cast(:partner as text[])", "partner", question.partner())
                        .and("s.key > :key", "key", place == null ? null : place.getFirst());
        var sql =
                """
                select s.key, i.head, s.detail
                from standing s %s join instrument i on i.key = s.key and i.version = s.version
                %s order by s.key limit :look\
                """
                        .formatted(asKnown.join("s"), where.sql());
        var rows =
                database.withHandle(handle ->
                        asKnown.bind(where.bind(handle.createQuery(sql)))
                                .bind("look", look)
                                .map((row, _) ->
                                        new Row(
                                                row.getString(1),
                                                row.getString(2),
                                                row.getString(3)))
                                .list());
        return Page.of(rows, look, question, row -> List.of(row.key()), Row::item, asKnown);
    }
}
