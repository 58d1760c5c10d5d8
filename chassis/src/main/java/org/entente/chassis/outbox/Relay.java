package org.entente.chassis.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Sends to the topic what waits in the outbox, oldest first.
///
/// One relay at a time per database, by an advisory lock that ends with its transaction, and so
/// with its connection: when the one that holds it dies, another takes over at its next look.
/// SKIP-LOCKED reading would hand neighbours to different relays and break the order; a cursor over
/// `seq` would skip what commits late.
@ApplicationScoped
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final long LOCK = 0x656e74656e7465L;

    private final Outbox outbox;
    private final Publisher publisher;
    private final WakeUp wakeUp;
    private final Notifications notifications;
    private final OutboxConfig config;
    private final EntityManager entities;
    private volatile boolean running = true;
    private @Nullable Thread thread;

    Relay(
            Outbox outbox,
            Publisher publisher,
            WakeUp wakeUp,
            Notifications notifications,
            OutboxConfig config,
            EntityManager entities) {
        this.outbox = outbox;
        this.publisher = publisher;
        this.wakeUp = wakeUp;
        this.notifications = notifications;
        this.config = config;
        this.entities = entities;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("relay").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        wakeUp.asked();
        if (thread != null) {
            thread.join(Duration.ofSeconds(5));
        }
    }

    private void run() {
        try {
            var committedHere = true;
            while (running) {
                var look = look();
                if (look == Look.LOCKED_OUT && committedHere) {
                    tell();
                }
                committedHere = wakeUp.await(look == Look.SENT ? Duration.ZERO : config.poll());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell() {
        try {
            notifications.send();
        } catch (SQLException e) {
            LOG.warnf("The other relay is not told and will look by itself: %s", e);
        }
    }

    /// What a look into the outbox came to.
    private enum Look {
        SENT,
        NOTHING,
        LOCKED_OUT,
        FAILED
    }

    private Look look() throws InterruptedException {
        try {
            return QuarkusTransaction.requiringNew().call(this::batch);
        } catch (RuntimeException e) {
            if (running) {
                LOG.errorf(e, "The outbox could not be relayed; tried again in %s", config.rest());
                wakeUp.await(config.rest());
            }
            return Look.FAILED;
        }
    }

    private Look batch() {
        if (!locked()) {
            return Look.LOCKED_OUT;
        }
        var rows = outbox.unpublished(config.batch());
        if (rows.isEmpty()) {
            return Look.NOTHING;
        }
        // They are marked only after Kafka has them: a crash in between sends them twice, never not
        // at all.
        Uni.join()
                .all(rows.stream().map(publisher::publish).toList())
                .andFailFast()
                .await()
                .atMost(config.sendTimeout());
        outbox.markPublished(rows);
        return Look.SENT;
    }

    private boolean locked() {
        return (Boolean)
                entities.createNativeQuery("select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                        .setParameter("lock", LOCK)
                        .getSingleResult();
    }
}
