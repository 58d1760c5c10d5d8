package org.entente.gateway.view;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/// Hears, on a connection of its own, of what any gateway on this view has applied, and has it told
/// here. Looks without being called as well: after every connection made, and every second.
@ApplicationScoped
class Listening {

    private static final Logger LOG = Logger.getLogger(Listening.class);
    private static final int LOOK_MILLIS = 1000;
    private static final Duration REST = Duration.ofMillis(500);

    /// A connection that answers nothing for so long is dead.
    private static final int DEAD_MILLIS = 5000;

    private final DataSource database;
    private final Telling telling;
    private volatile boolean running = true;

    Listening(DataSource database, Telling telling) {
        this.database = database;
        this.telling = telling;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("view-listening").start(this::run);
    }

    /// Nobody waits for its end: it may be in the middle of a second of listening.
    void stop(@Observes ShutdownEvent event) {
        running = false;
    }

    private void run() {
        while (running) {
            try (var connection = database.getConnection()) {
                listen(connection);
            } catch (SQLException | RuntimeException e) {
                if (running) {
                    LOG.warnf("Not listening to other gateways; tried again in %s: %s", REST, e);
                    LockSupport.parkNanos(REST.toNanos());
                }
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, DEAD_MILLIS);
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + Announcing.CHANNEL);
            try {
                telling.look(connection);
                while (running) {
                    hear(connection);
                }
            } finally {
                statement.execute("unlisten *");
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        var arrived = connection.unwrap(PGConnection.class).getNotifications(LOOK_MILLIS);
        if (arrived == null || arrived.length == 0) {
            telling.look(connection);
            return;
        }
        for (PGNotification notification : arrived) {
            if (notification.getParameter().equals(Announcing.RENEWED)) {
                telling.everythingAnew(connection);
            } else if (telling.isNews(notification.getParameter())) {
                telling.look(connection);
            }
        }
    }
}
