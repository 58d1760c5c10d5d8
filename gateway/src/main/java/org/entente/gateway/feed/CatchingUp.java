package org.entente.gateway.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;

/// Reads the feed for followers who are farther behind than what all share: a little at a time, and
/// few of them at once, so that those who ask questions find connections to the database.
@ApplicationScoped
class CatchingUp {

    /// So much is held for one follower at most, or one change that is larger.
    static final int MOST_CHANGES = 32;

    static final int LARGEST = 256 * 1024;

    private static final Logger LOG = Logger.getLogger(CatchingUp.class);
    private static final Duration REST = Duration.ofMillis(500);

    private final Feed feed;
    private final Semaphore turns = new Semaphore(4);

    CatchingUp(Feed feed) {
        this.feed = feed;
    }

    /// What comes behind a position.
    ///
    /// @param upTo no other change that was asked for is before it
    record Ahead(List<Told> changes, Position upTo) {}

    /// Comes back with it on another thread, and while the database is away not at all.
    void read(
            ChangeFilter filter, Position position, BooleanSupplier over, Consumer<Ahead> arrived) {
        Thread.ofVirtual()
                .start(() -> {
                    while (!over.getAsBoolean()) {
                        try {
                            arrived.accept(behind(filter, position));
                            return;
                        } catch (JdbiException e) {
                            LOG.warnf(
                                    "A follower was not read for; tried again in %s: %s", REST, e);
                            LockSupport.parkNanos(REST.toNanos());
                        }
                    }
                });
    }

    private Ahead behind(ChangeFilter filter, Position position) {
        turns.acquireUninterruptibly();
        try {
            var look = feed.look(filter, position.number(), MOST_CHANGES);
            var changes = new ArrayList<Told>();
            var size = 0;
            for (var item : look.items()) {
                var told = Told.of(item, Set.of());
                size += told.size();
                if (size > LARGEST && !changes.isEmpty()) {
                    return new Ahead(changes, changes.getLast().position());
                }
                changes.add(told);
            }
            return new Ahead(changes, look.reached());
        } finally {
            turns.release();
        }
    }
}
