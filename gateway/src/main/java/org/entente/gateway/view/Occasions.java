package org.entente.gateway.view;

import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;

/// Gives an occasion its place in the feed, once however often it arrives.
final class Occasions {

    private static final String TAKE_IN =
            """
            with next as (
                update feed_head set position = position + 1
                where not exists (select from feed where key = :key and occasion = :occasion)
                returning position)
            insert into feed (position, key, version, occasion, event, occurred_at)
            select position, :key, :version, :occasion, :event, :at from next
            returning position\
            """;

    private Occasions() {}

    /// Whoever applies holds the feed's head and sees all that is in the feed, so that the same
    /// occasion cannot slip in beside this one.
    ///
    /// @return the feed's last position; 0 when it has not grown
    static long takeIn(Handle handle, Arrival.Occasion occasion) {
        return handle.createQuery(TAKE_IN)
                .bind("key", occasion.key().toString())
                .bind("version", occasion.version())
                .bind("occasion", occasion.name())
                .bind("event", occasion.event())
                .bind("at", occasion.at().atOffset(ZoneOffset.UTC))
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }
}
