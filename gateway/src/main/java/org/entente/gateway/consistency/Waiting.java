package org.entente.gateway.consistency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.entente.contracts.EntryKey;
import org.entente.gateway.view.Applied;
import org.jdbi.v3.core.Jdbi;

/// Waits until the view shows a version of an entry. Woken by the batch that brings it; what the
/// database says decides.
@ApplicationScoped
public class Waiting {

    /// Where another gateway applies the batch, nobody wakes us: then we look.
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Map<EntryKey, Set<Waiter>> waiters = new ConcurrentHashMap<>();
    private final Jdbi database;

    Waiting(Jdbi database) {
        this.database = database;
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
                    var woken =
                            news.tryAcquire(Math.min(left, LOOK.toNanos()), TimeUnit.NANOSECONDS);
                    if (!woken) {
                        newest = Math.max(newest, current(key));
                    }
                }
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
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
