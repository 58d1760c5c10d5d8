package org.entente.gateway.consistency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.entente.contracts.ConsistencyToken;
import org.entente.contracts.EntryKey;
import org.entente.gateway.view.Applied;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// Waits until the view shows a version of an entry. Woken by the batch that brings it, whichever
/// gateway applies it; what the database says decides.
@ApplicationScoped
public class Waiting {

    private static final Logger LOG = Logger.getLogger(Waiting.class);

    /// An announcement can get lost: then it is looked, once for all who wait.
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Map<EntryKey, Set<Waiter>> waiters = new ConcurrentHashMap<>();
    private final AtomicBoolean looking = new AtomicBoolean();
    private final Jdbi database;
    private final Event<Applied> applied;

    Waiting(Jdbi database, Event<Applied> applied) {
        this.database = database;
        this.applied = applied;
    }

    /// Starts to listen before the write is made, so that its version cannot be missed.
    public Waiter on(EntryKey key) {
        var waiter = new Waiter(key, this);
        waiters.compute(
                key,
                (_, some) -> {
                    var all = some == null ? ConcurrentHashMap.<Waiter>newKeySet() : some;
                    all.add(waiter);
                    return all;
                });
        return waiter;
    }

    void leave(Waiter waiter) {
        waiters.computeIfPresent(
                waiter.key(),
                (_, some) -> {
                    some.remove(waiter);
                    return some.isEmpty() ? null : some;
                });
    }

    void wake(@Observes Applied applied) {
        applied.versions()
                .forEach((key, version) ->
                        waiters.getOrDefault(key, Set.of())
                                .forEach(waiter -> waiter.seen(version)));
    }

    /// What the view shows now; nothing while its database is away. What was written is written:
    /// whether it can be read is said when the time is up.
    ///
    /// @param drafts whether who asks may see drafts
    public List<Shown> look(List<ConsistencyToken> tokens, boolean drafts) {
        try {
            return database.withHandle(handle -> Shown.of(handle, tokens, drafts));
        } catch (JdbiException e) {
            LOG.warnf("What the view shows is not known: %s", e.getMessage());
            return List.of();
        }
    }

    /// From now on, and as long as somebody waits.
    void keepLooking() {
        if (looking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("view-looking").start(this::lookAgainAndAgain);
        }
    }

    private void lookAgainAndAgain() {
        try {
            while (!waiters.isEmpty()) {
                LockSupport.parkNanos(LOOK.toNanos());
                lookForAll();
            }
        } finally {
            looking.set(false);
        }
        if (!waiters.isEmpty()) {
            keepLooking();
        }
    }

    /// What is found ahead of its announcement is told to all: whoever waited for it must not then
    /// be given an older answer that is still kept.
    private void lookForAll() {
        var wanted = new HashMap<EntryKey, Long>();
        waiters.forEach((key, some) ->
                some.stream()
                        .filter(Waiter::isWaiting)
                        .mapToLong(Waiter::wanted)
                        .min()
                        .ifPresent(version -> wanted.put(key, version)));
        if (wanted.isEmpty()) {
            return;
        }
        try {
            var found = current(wanted.keySet());
            found.entrySet()
                    .removeIf(one -> one.getValue() < wanted.getOrDefault(one.getKey(), 0L));
            if (!found.isEmpty()) {
                applied.fire(Applied.withoutGrowth(found));
            }
        } catch (JdbiException e) {
            LOG.debugf("Looked in vain: %s", e.getMessage());
        }
    }

    private Map<EntryKey, Long> current(Set<EntryKey> keys) {
        return database.withHandle(handle -> {
            var current = new HashMap<EntryKey, Long>();
            handle.createQuery("select key, version from entry where key = any(:keys)")
                    .bindArray("keys", String.class, keys.stream().map(EntryKey::toString).toList())
                    .map((row, _) -> Map.entry(EntryKey.parse(row.getString(1)), row.getLong(2)))
                    .forEach(row -> current.put(row.getKey(), row.getValue()));
            return current;
        });
    }
}
