package org.entente.launcher.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.entente.launcher.house.Trouble;
import org.entente.launcher.loading.Progress;

/// Sends everything that an owner has ever published to its topic again, in its order; readers pass
/// over what they have.
public final class Republish {
    /// The relay's lock: `RelayTransaction` of the chassis.
    static final long RELAY = 0x656e74656e7465L;

    /// So many pages of the outbox, 8 KiB each, are marked in one transaction.
    private static final int PAGES = 1000;

    private static final Duration BETWEEN = Duration.ofMillis(250);

    private final Installation installation;
    private final Duration patience;
    private final Progress progress;

    /// @param patience how long nothing may be sent before that is a failure
    public Republish(Installation installation, Duration patience, Progress progress) {
        this.installation = installation;
        this.patience = patience;
        this.progress = progress;
    }

    /// Marks everything as unpublished, and returns when the service has sent it.
    public long run(Owner owner) {
        var access = installation.of(owner);
        try (var database = access.connect()) {
            if (!Schema.isThere(database)) {
                throw new Trouble(
                        "There is nothing to republish at %s: its service has never been started."
                                .formatted(access));
            }
            if (installation.view().isPresent()) {
                // A place on a topic that was lost says nothing about the one made after it.
                new View(installation.view().get()).readAgain(owner.topic());
            }
            var all = mark(database);
            progress.expect((int) all);
            await(owner, database, all);
            return all;
        } catch (SQLException e) {
            throw new Trouble(
                    "The %s could not be republished: %s".formatted(owner, e.getMessage()), e);
        }
    }

    /// The relay waits meanwhile: else it would send the newest changes before older ones that are
    /// not marked yet.
    private static long mark(Connection database) throws SQLException {
        Sql.run(database, "select pg_advisory_lock(" + RELAY + ")");
        try {
            var pages =
                    Sql.number(
                            database,
                            "select pg_relation_size('outbox') / current_setting('block_size')::int");
            for (var page = 0L; page <= pages; page += PAGES) {
                Sql.run(
                        database,
                        """
                        update outbox set published_at = null
                        where ctid >= '(%d,0)' and ctid < '(%d,0)' and published_at is not null\
                        """
                                .formatted(page, page + PAGES));
            }
            return Outboxes.waiting(database);
        } finally {
            Sql.run(database, "select pg_advisory_unlock(" + RELAY + ")");
        }
    }

    private void await(Owner owner, Connection database, long all) throws SQLException {
        var least = all;
        var since = System.nanoTime();
        for (var left = all; left > 0; left = Outboxes.waiting(database)) {
            if (left < least) {
                progress.done((int) (least - left));
                least = left;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > patience.toNanos()) {
                throw new Trouble(
                        "%d changes of the %s wait to be sent, and none was sent for %d s. They are marked, and are sent once the service runs and Kafka answers."
                                .formatted(left, owner, patience.toSeconds()));
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
        progress.done((int) least);
    }
}
