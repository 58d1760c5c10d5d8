package org.entente.gateway.consistency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.entente.contracts.EntryKey;
import org.entente.gateway.view.Applied;
import org.entente.gateway.view.Renewed;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// Waits until the view shows a version of an entry. Woken by the batch that brings it, whichever
/// gateway applies it; what the database says decides.
@ApplicationScoped
public class Waiting {

    /// An announcement can get lost: then we look.
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Map<EntryKey, Set<Waiter>> waiters = new ConcurrentHashMap<>();
    private final Jdbi database;
    private final Event<Applied> applied;

    Waiting(Jdbi database, Event<Applied> applied) {
        this.database = database;
        this.applied = applied;
    }

    /// Starts to listen before the write is made, so that its version cannot be missed.
    public Waiter on(EntryKey key) {
        var waiter = new Waiter(key);
        waiters.computeIfAbsent(key, _ -> ConcurrentHashMap.newKeySet()).add(waiter);
        return waiter;
    }

    void wake(@Observes Applied applied) {
        applied.versions()
                .forEach((key, version) ->
                        waiters.getOrDefault(key, Set.of())
                                .forEach(waiter -> waiter.seen(version)));
    }

    void wakeAll(@Observes Renewed renewed) {
        waiters.values().forEach(some -> some.forEach(waiter -> waiter.seen(0)));
    }

    /// One who waits for one entry.
    public final class Waiter implements AutoCloseable {
        private final EntryKey key;
        private final Semaphore news = new Semaphore(0);
        private volatile long newest;

        private Waiter(EntryKey key) {
            this.key = key;
        }

        private void seen(long version) {
            newest = Math.max(newest, version);
            news.release();
        }

        /// Whether the view shows the version, or a newer one, before the time is up.
        public boolean await(long version, Duration atMost) {
            var end = System.nanoTime() + atMost.toNanos();
            try {
                while (newest < version) {
                    var left = end - System.nanoTime();
                    if (left <= 0) {
                        return false;
                    }
                    var _ = news.tryAcquire(Math.min(left, LOOK.toNanos()), TimeUnit.NANOSECONDS);
                    if (newest < version) {
                        look(version);
                    }
                }
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        /// What is found ahead of its announcement is told to all: whoever waited for it must not
        /// then be given an older answer that is still kept.
        private void look(long version) {
            long current;
            try {
                current = current(key);
            } catch (JdbiException e) {
                // What was written is written; whether it can be read is said when the time is up.
                return;
            }
            newest = Math.max(newest, current);
            if (current >= version) {
                applied.fire(Applied.withoutGrowth(Map.of(key, current)));
            }
        }

        @Override
        public void close() {
            waiters.computeIfPresent(
                    key,
                    (_, set) -> {
                        set.remove(this);
                        return set.isEmpty() ? null : set;
                    });
        }
    }

    /// The version that the view shows; 0 when it shows none.
    long current(EntryKey key) {
        return database.withHandle(handle ->
                handle.createQuery("select version from entry where key = :key")
                        .bind("key", key.toString())
                        .mapTo(Long.class)
                        .findOne()
                        .orElse(0L));
    }
}
