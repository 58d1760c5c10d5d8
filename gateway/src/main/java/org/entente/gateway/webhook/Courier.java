package org.entente.gateway.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.entente.gateway.feed.ChangeFilter;
import org.entente.gateway.feed.Feed;
import org.entente.gateway.feed.Position;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// Works one endpoint: takes from the feed what it wants, and sends it, each entry's changes one
/// after the other, those of different entries beside each other. When the address is at fault, one
/// at a time is tried, after a wait. It sleeps until it is called or something is due.
final class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class);
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration REST = Duration.ofMillis(500);

    private final String endpoint;
    private final Lease lease;
    private final Desk desk;
    private final Semaphore calls = new Semaphore(0);
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean ending;
    private volatile long version;

    /// Whether the last that became known is that the address took something. Until then one is
    /// under way at a time, so that an address that hangs takes the room of one.
    private volatile boolean takes;

    /// What couriers work with.
    ///
    /// @param room for deliveries under way in this gateway
    record Desk(
            Jdbi database,
            Feed feed,
            Pending pending,
            Sending sending,
            Recording recording,
            WebhookConfig config,
            Clock clock,
            Semaphore room) {}

    Courier(Lease.Held held, Lease lease, Desk desk) {
        this.endpoint = held.endpoint();
        this.version = held.version();
        this.lease = lease;
        this.desk = desk;
    }

    void start() {
        Thread.ofVirtual().name("webhook-" + endpoint).start(this::run);
    }

    void call() {
        calls.release();
    }

    /// Calls it if its owner has changed the endpoint since.
    void seen(long present) {
        if (version != present) {
            version = present;
            takes = false;
            call();
        }
    }

    /// Begins nothing more, and lets the endpoint go when what is under way is over.
    void end() {
        ending = true;
        call();
    }

    boolean awaitEnd(Duration patience) throws InterruptedException {
        return ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    boolean isEnding() {
        return ending;
    }

    boolean hasEnded() {
        return ended.getCount() == 0;
    }

    private void run() {
        try {
            while (!ending) {
                sleep(round());
            }
            while (!underWay.isEmpty()) {
                sleep(REST);
            }
            lease.release(endpoint);
        } catch (JdbiException e) {
            LOG.debugf("The webhook %s is not let go: %s", endpoint, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }

    private void sleep(Duration most) throws InterruptedException {
        var _ = calls.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS);
        calls.drainPermits();
    }

    private Duration round() {
        try {
            return work();
        } catch (JdbiException e) {
            LOG.warnf("The webhook %s rests: %s", endpoint, e);
            return REST;
        }
    }

    /// @return how long there is nothing to do
    private Duration work() {
        var one = held();
        if (one == null) {
            ending = true;
            return Duration.ZERO;
        }
        if (!lease.stands()) {
            return REST;
        }
        // Looked at before what is pending: what ends in between still seems to be pending.
        var busy = Set.copyOf(underWay);
        var heads = desk.pending().heads(endpoint);
        var taken = desk.pending().take(one, lease.holder(), heads.room());
        if (!taken.position().equals(one.position())) {
            heads = desk.pending().heads(endpoint);
        }
        var now = desk.clock().instant();
        if (one.waitsUntil() != null && now.isBefore(one.waitsUntil())) {
            return until(now, one.waitsUntil());
        }
        var next = taken.more() && heads.room() > 0 ? now : now.plus(IDLE);
        var most = one.failures() > 0 || !takes ? 1 : desk.config().atOnce();
        for (var head : heads.first()) {
            if (busy.contains(head.key())) {
                continue;
            }
            if (head.dueAt().isAfter(now)) {
                next = head.dueAt().isBefore(next) ? head.dueAt() : next;
            } else if (underWay.size() < most) {
                begin(taken.position(), head);
            }
        }
        return until(now, next);
    }

    private static Duration until(Instant now, Instant then) {
        var left = Duration.between(now, then).plusMillis(1);
        return left.compareTo(IDLE) > 0 ? IDLE : left;
    }

    private @Nullable Endpoint held() {
        return desk.database()
                .withHandle(handle ->
                        handle.createQuery(
                                        """
                                        select * from webhook_endpoint
                                        where id = :id and held_by = :holder and status = 'active'\
                                        """)
                                .bind("id", endpoint)
                                .bind("holder", lease.holder())
                                .map((row, _) -> Endpoints.endpoint(row))
                                .findOne()
                                .orElse(null));
    }

    private void begin(Position reached, Pending.Head head) {
        underWay.add(head.key());
        Thread.ofVirtual()
                .name("webhook-" + endpoint + "-" + head.position())
                .start(() -> {
                    try {
                        deliver(reached, head);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } catch (RuntimeException e) {
                        LOG.errorf(e, "A delivery of the webhook %s was broken off", endpoint);
                        LockSupport.parkNanos(REST.toNanos());
                    } finally {
                        underWay.remove(head.key());
                        call();
                    }
                });
    }

    private void deliver(Position reached, Pending.Head head) throws InterruptedException {
        desk.room().acquire();
        try {
            var event = event(reached, head);
            // Its address may have asked to be left alone while this one waited for room.
            var one = held();
            if (event == null || one == null || one.waitsAt(desk.clock().instant())) {
                return;
            }
            // Whoever hung until now may not be the one any more who tells this endpoint.
            if (!ending && lease.stands()) {
                desk.sending()
                        .send(
                                one,
                                event,
                                head.attempts() + 1,
                                (attempt, verdict) -> record(head, attempt, verdict));
            }
        } finally {
            desk.room().release();
        }
    }

    /// Nothing when the feed is not the one any more in which it had its place.
    private @Nullable Event event(Position reached, Pending.Head head) {
        if (head.key().equals(Pending.RESET)) {
            return Event.reset(new Position(reached.epoch(), head.position()));
        }
        var found =
                desk.feed().look(ChangeFilter.EVERYTHING, head.position() - 1, 1).items().stream()
                        .findFirst();
        return found.filter(item ->
                        item.position().equals(new Position(reached.epoch(), head.position())))
                .map(Event::of)
                .orElse(null);
    }

    /// Until it is written down, or somebody else works the endpoint.
    private void record(Pending.Head head, Attempts.Attempt attempt, Verdict verdict) {
        while (true) {
            try {
                if (!desk.recording().record(endpoint, lease.holder(), head, attempt, verdict)) {
                    ending = true;
                }
                takes = verdict instanceof Verdict.Delivered;
                return;
            } catch (JdbiException e) {
                LOG.warnf("A delivery of the webhook %s is not recorded yet: %s", endpoint, e);
                LockSupport.parkNanos(REST.toNanos());
            }
        }
    }
}
