package org.entente.gateway.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.entente.gateway.feed.Feed;
import org.entente.gateway.view.Applied;
import org.entente.gateway.view.Renewed;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// Shares the endpoints with the other gateways on this view: each is worked by one of them at a
/// time, and each works about as many. Looks every second.
@ApplicationScoped
class Sharing {

    private static final Logger LOG = Logger.getLogger(Sharing.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int SWEEP_EVERY = 600;

    private final Jdbi database;
    private final Secrets secrets;
    private final Attempts attempts;
    private final Courier.Desk desk;
    private final Map<String, Courier> couriers = new ConcurrentHashMap<>();
    private final Semaphore calls = new Semaphore(0);
    private volatile boolean running = true;
    private volatile @Nullable Lease lease;
    private volatile @Nullable Thread thread;

    Sharing(
            Jdbi database,
            Secrets secrets,
            Attempts attempts,
            Feed feed,
            Pending pending,
            Sending sending,
            Recording recording,
            WebhookConfig config,
            Clock clock) {
        this.database = database;
        this.secrets = secrets;
        this.attempts = attempts;
        this.desk =
                new Courier.Desk(
                        database,
                        feed,
                        pending,
                        sending,
                        recording,
                        config,
                        clock,
                        new Semaphore(config.atOnceInAll()));
    }

    void start(@Observes StartupEvent event) {
        if (secrets.canBeKept()) {
            thread = Thread.ofPlatform().daemon().name("webhook-sharing").start(this::run);
        }
    }

    /// What is under way may end; then others go on.
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        look();
        var looking = thread;
        if (looking == null) {
            return;
        }
        looking.join(LOOK);
        couriers.values().forEach(Courier::end);
        var end = System.nanoTime() + desk.config().farewell().toNanos();
        for (var courier : couriers.values()) {
            courier.awaitEnd(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        }
        var held = lease;
        if (held != null) {
            try {
                held.end();
            } catch (JdbiException e) {
                LOG.debugf("Its endpoints are free when its lease is over: %s", e);
            }
        }
    }

    void on(@Observes Applied applied) {
        if (applied.grew()) {
            couriers.values().forEach(Courier::call);
        }
    }

    void on(@Observes Renewed renewed) {
        couriers.values().forEach(Courier::call);
    }

    /// Has it look at once: an endpoint was changed.
    void look() {
        calls.release();
    }

    private void run() {
        for (var looks = 0; running; looks++) {
            try {
                share();
                if (looks % SWEEP_EVERY == 0) {
                    attempts.sweep();
                }
            } catch (JdbiException e) {
                LOG.warnf("Webhooks are not shared; tried again in %s: %s", LOOK, e);
            }
            try {
                var _ = calls.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                calls.drainPermits();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void share() {
        var own = standing();
        own.bury();
        couriers.values().removeIf(Courier::hasEnded);
        var share = own.share();
        var working = couriers.values().stream().filter(one -> !one.isEnding()).toList();
        if (working.size() < share) {
            own.claim(share - working.size());
        } else {
            working.stream().limit(working.size() - share).forEach(Courier::end);
        }
        var held = own.held().stream().collect(Collectors.toMap(Lease.Held::endpoint, one -> one));
        held.forEach((endpoint, one) ->
                couriers.computeIfAbsent(endpoint, _ -> started(one, own)).seen(one.version()));
        couriers.forEach((endpoint, courier) -> {
            if (!held.containsKey(endpoint)) {
                courier.end();
            }
        });
    }

    private Courier started(Lease.Held held, Lease own) {
        var courier = new Courier(held, own, desk);
        courier.start();
        return courier;
    }

    /// Whoever was taken for dead holds nothing any more, and begins anew.
    private Lease standing() {
        var own = lease;
        if (own != null && own.renew()) {
            return own;
        }
        couriers.values().forEach(Courier::end);
        couriers.clear();
        var begun = Lease.begin(database, desk.config().lease());
        lease = begun;
        return begun;
    }
}
