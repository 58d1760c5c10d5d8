package org.entente.partnerships.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.Session;

/// Commitments in whose place another one stands, accepted and made by the day asked for.
@ApplicationScoped
class Superseded {

    private final Session database;

    Superseded(Session database) {
        this.database = database;
    }

    Set<String> among(Collection<String> ids, LocalDate today) {
        return new HashSet<>(
                database.createNativeQuery(
                                """
                                select distinct id from unnest(:ids) as id
                                join entry e on e.state -> 'supersedes' @> to_jsonb(id)
                                where e.key >= 'commitment/' and e.key < 'commitment0' and e.key <> 'commitment/' || id
                                  and not e.retracted and coalesce(e.state ->> 'stage', 'accepted') = 'accepted'
                                  and e.state ->> 'madeOn' <= left(:today, length(e.state ->> 'madeOn'))\
                                """,
                                String.class)
                        .setParameter("ids", ids.toArray(String[]::new))
                        .setParameter("today", today.toString())
                        .getResultList());
    }
}
