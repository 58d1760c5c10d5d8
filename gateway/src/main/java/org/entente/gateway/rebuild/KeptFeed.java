package org.entente.gateway.rebuild;

import org.jdbi.v3.core.Handle;

/// Carries the feed over into the next view, so that every position that was given out stays what
/// it is. What the next view has found beyond comes at its end: changes that had been parked, or
/// that nobody had read yet. Followers have seen newer versions than some of them: those are late.
final class KeptFeed {

    private static final String APPEND =
            """
            with lacking as (
                select n.position, n.key, n.version, n.occasion, n.event, n.occurred_at,
                       n.late or n.version < e.version as late
                from view_next.feed n left join view.entry e on e.key = n.key
                where n.occasion is null and not exists (
                    select from view.feed f where f.occasion is null and f.key = n.key and f.version = n.version)
                union all
                select n.position, n.key, n.version, n.occasion, n.event, n.occurred_at, false from view_next.feed n
                where n.occasion is not null and not exists (
                    select from view.feed f where f.key = n.key and f.occasion = n.occasion)),
            head as (
                update view.feed_head set position = position + (select count(*) from lacking) returning position)
            insert into view.feed (position, key, version, occasion, event, occurred_at, late)
            select h.position - count(*) over () + row_number() over (order by l.position),
                   l.key, l.version, l.occasion, l.event, l.occurred_at, coalesce(l.late, false)
            from lacking l cross join head h\
            """;

    private static final String CARRY =
            """
            drop table view_next.feed, view_next.feed_head, view_next.view_epoch;
            alter table view.feed set schema view_next;
            alter table view.feed_head set schema view_next;
            alter table view.view_epoch set schema view_next\
            """;

    private KeptFeed() {}

    static void keep(Handle handle) {
        handle.execute(APPEND);
        handle.createScript(CARRY).execute();
    }
}
