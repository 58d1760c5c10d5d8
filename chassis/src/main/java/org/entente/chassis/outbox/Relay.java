package org.entente.chassis.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Sends to the topic what waits in the outbox, oldest first; one relay at a time per database
/// ([RelayTransaction]).
@ApplicationScoped
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    private final DataSource database;
    private final Publisher publisher;
    private final WakeUp wakeUp;
    private final Notifications notifications;
    private final OutboxConfig config;
    private final OutboxFigures figures;
    private final HeldUp heldUp;
    private volatile boolean running = true;
    private volatile @Nullable Thread thread;

    Relay(
            DataSource database,
            Publisher publisher,
            WakeUp wakeUp,
            Notifications notifications,
            OutboxConfig config,
            OutboxFigures figures) {
        this.database = database;
        this.publisher = publisher;
        this.wakeUp = wakeUp;
        this.notifications = notifications;
        this.config = config;
        this.figures = figures;
        // Longer than the relay rests: it looks past them before it tries them again.
        this.heldUp = new HeldUp(config.rest().multipliedBy(2));
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("relay").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        wakeUp.asked();
        var relaying = thread;
        if (relaying != null) {
            relaying.join(Duration.ofSeconds(5));
        }
    }

    boolean runs() {
        var relaying = thread;
        return relaying != null && relaying.isAlive();
    }

    /// What a look into the outbox came to.
    private enum Look {
        EVERYTHING_SENT,
        MORE_WAITS,
        NOTHING_TAKEN,
        LOCKED_OUT
    }

    private void run() {
        var committedHere = true;
        while (running) {
            try {
                var look = look();
                if (look == Look.LOCKED_OUT && committedHere) {
                    // Whoever holds the lock may have looked before the commit.
                    notifications.send();
                }
                committedHere = wakeUp.await(rest(look));
            } catch (SQLException | RuntimeException e) {
                if (running) {
                    figures.failed();
                    LOG.errorf(
                            e, "The outbox could not be relayed; tried again in %s", config.rest());
                    committedHere = wakeUp.await(config.rest());
                }
            }
        }
    }

    private Duration rest(Look look) {
        return switch (look) {
            case MORE_WAITS -> Duration.ZERO;
            case EVERYTHING_SENT, LOCKED_OUT -> config.poll();
            case NOTHING_TAKEN -> config.rest();
        };
    }

    private Look look() throws SQLException {
        try (var transaction = new RelayTransaction(database, config.sendTimeout())) {
            var unsent = transaction.look(config.batch(), heldUp.now());
            figures.looked(unsent.isPresent());
            if (unsent.isEmpty()) {
                return Look.LOCKED_OUT;
            }
            var batch = unsent.get();
            var sending = new Sending(batch, publisher, config.sendTimeout());
            // They are marked only after Kafka has them: a crash in between sends them twice,
            // never not at all.
            while (sending.goesOn()) {
                transaction.markPublished(sending.round());
            }
            if (!batch.isEmpty()) {
                transaction.commit();
                figures.published(sending.taken());
            }
            if (!sending.failures().isEmpty()) {
                failed(sending.failures());
                return sending.taken() == 0 ? Look.NOTHING_TAKEN : Look.MORE_WAITS;
            }
            return batch.size() == config.batch() ? Look.MORE_WAITS : Look.EVERYTHING_SENT;
        }
    }

    private void failed(Map<String, Throwable> failures) {
        figures.failed();
        heldUp.add(failures.keySet());
        var first = failures.entrySet().iterator().next();
        LOG.errorf(
                "Kafka does not take the next change of %s: %s (%d entries are held up); tried again soon",
                first.getKey(), first.getValue(), failures.size());
    }
}
