package org.entente.gateway.relation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.entente.contracts.Partnership;
import org.entente.gateway.question.AsKnown;
import org.jdbi.v3.core.Jdbi;

/// Counts each partnership among its kind: the how-manyeth of a party, by the day of the first act
/// on it.
@ApplicationScoped
class Ordinals {

    private final Jdbi database;

    Ordinals(Jdbi database) {
        this.database = database;
    }

    /// @param of the type of partnership
    /// @param party the party that has the most of them
    /// @param n counted from 1; partnerships of the same day share a number
    record Ordinal(String of, String party, int n) {}

    /// Of the parties, the one that has the most of the kind counts; none where no act on the
    /// partnership has a day.
    Optional<Ordinal> of(Partnership partnership, List<String> parties, AsKnown asKnown) {
        return database.withHandle(handle ->
                asKnown.bind(
                                handle.createQuery(
                                        """
                                        with firsts as (
                                            select p.actor, m.key, min(m.day) as day
                                            from milestone m %s
                                            join part p on p.key = m.key and p.version = m.version and p.role = 'party'
                                            where m.type = :type and p.actor = any(:parties)
                                            group by p.actor, m.key)
                                        select f.actor, count(*) filter (where o.day < f.day) + 1, count(*)
                                        from firsts f join firsts o on o.actor = f.actor
                                        where f.key = :key group by f.actor, f.day order by 3 desc, 1 limit 1\
                                        """
                                                .formatted(asKnown.join("m"))))
                        .bind("type", partnership.type())
                        .bind("key", partnership.key().toString())
                        .bindArray("parties", String.class, parties)
                        .map((row, _) ->
                                new Ordinal(partnership.type(), row.getString(1), row.getInt(2)))
                        .findOne());
    }
}
