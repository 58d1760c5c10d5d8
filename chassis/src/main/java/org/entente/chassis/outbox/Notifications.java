package org.entente.chassis.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Carries wake-ups between the processes that share this database, by LISTEN and NOTIFY on
/// connections of their own. A NOTIFY inside the writers' transactions would make them commit one
/// after the other.
@ApplicationScoped
class Notifications {

    private static final Logger LOG = Logger.getLogger(Notifications.class);
    private static final String CHANNEL = "entente_outbox";
    private static final int WAIT_MILLIS = 1000;
    private static final Duration REST = Duration.ofSeconds(1);

    private final DataSource database;
    private final WakeUp wakeUp;
    private volatile boolean running = true;
    private @Nullable Thread thread;

    Notifications(DataSource database, WakeUp wakeUp) {
        this.database = database;
        this.wakeUp = wakeUp;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().daemon().name("outbox-notifications").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        if (thread != null) {
            thread.join(Duration.ofMillis(2 * WAIT_MILLIS));
        }
    }

    /// Wakes whoever holds the relay's lock.
    void send() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("notify " + CHANNEL);
        }
    }

    private void run() {
        while (running) {
            try {
                listen();
            } catch (SQLException e) {
                if (running) {
                    LOG.warnf("Not listening for other relays; tried again in %s: %s", REST, e);
                    LockSupport.parkNanos(REST.toNanos());
                }
            }
        }
    }

    private void listen() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
            var notifications = connection.unwrap(PGConnection.class);
            while (running) {
                var arrived = notifications.getNotifications(WAIT_MILLIS);
                if (arrived != null && arrived.length > 0) {
                    wakeUp.asked();
                }
            }
            statement.execute("unlisten *");
        }
    }
}
