package org.entente.gateway.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.Connection;
import java.util.HashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.entente.contracts.EntryKey;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Tells everybody in this gateway what came into the view: at once what it has applied itself, and
/// what others have as the feed shows it. Each position is told, some of them twice.
@ApplicationScoped
class Telling {

    private static final Logger LOG = Logger.getLogger(Telling.class);

    /// More than so many are not told one by one.
    private static final int MOST = 1000;

    /// One statement, so that head and rows are of the same moment.
    private static final String LOOK =
            """
            select e.epoch, h.position, g.key, g.version
            from view_epoch e cross join feed_head h left join lateral (
                select key, max(version) filter (where occasion is null) as version from (
                    select key, version, occasion from feed
                    where position > :from and h.position - :from <= :most order by position limit :most) f
                group by key) g on true\
            """;

    private final Event<Applied> applied;
    private final Event<Renewed> renewed;
    private final Announcing announcing;
    private final AtomicReference<@Nullable Place> told = new AtomicReference<>();

    Telling(Event<Applied> applied, Event<Renewed> renewed, Announcing announcing) {
        this.applied = applied;
        this.renewed = renewed;
        this.announcing = announcing;
    }

    /// Here and to the other gateways, after the commit.
    void tell(Applied batch) {
        if (batch.grew()) {
            announcing.grown(batch.position());
        }
        applied.fire(batch);
        // A gap before it is another gateway's, and told by the next look.
        told.updateAndGet(place ->
                place != null && place.number() >= batch.before()
                        ? place.reaching(batch.position())
                        : place);
    }

    void everythingAnew(Connection connection) {
        told.set(null);
        look(connection);
    }

    /// Whether something at this position may not have been told yet.
    boolean isNews(String position) {
        var place = told.get();
        try {
            return place == null || Long.parseLong(position) > place.number();
        } catch (NumberFormatException e) {
            LOG.debugf("Announced was %s, which is newer than this.", position);
            return true;
        }
    }

    /// Tells what the feed has beyond what was told. What was there when this gateway started is
    /// not told; but whoever remembers something from before the first look forgets it.
    void look(Connection connection) {
        var from = told.get();
        var growth = growth(connection, from == null ? Long.MAX_VALUE : from.number());
        if (from == null || !from.leadsTo(growth.place())) {
            renewed.fire(new Renewed());
            told.set(growth.place());
        } else if (growth.place().number() > from.number()) {
            applied.fire(new Applied(growth.versions(), from.number(), growth.place().number()));
            told.updateAndGet(place ->
                    place == null ? growth.place() : place.reaching(growth.place().number()));
        }
    }

    private static Growth growth(Connection connection, long from) {
        return Jdbi.create(connection)
                .withHandle(handle -> {
                    var versions = new HashMap<EntryKey, Long>();
                    var places =
                            handle.createQuery(LOOK)
                                    .bind("from", from)
                                    .bind("most", MOST)
                                    .map((row, _) -> {
                                        var version = row.getLong(4);
                                        if (version > 0) {
                                            versions.put(EntryKey.parse(row.getString(3)), version);
                                        }
                                        return new Place(row.getString(1), row.getLong(2));
                                    })
                                    .list();
                    return new Growth(places.getFirst(), versions);
                });
    }

    private record Growth(Place place, HashMap<EntryKey, Long> versions) {}

    /// How far the feed has been told, in which life of the view.
    private record Place(String epoch, long number) {

        Place reaching(long position) {
            return position > number ? new Place(epoch, position) : this;
        }

        /// Whether all in between can be told one by one.
        boolean leadsTo(Place head) {
            return epoch.equals(head.epoch)
                    && head.number >= number
                    && head.number - number <= MOST;
        }
    }
}
