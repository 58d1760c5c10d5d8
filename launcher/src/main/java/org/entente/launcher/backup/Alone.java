package org.entente.launcher.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.entente.launcher.house.Trouble;

/// Whether nobody else works on a database.
final class Alone {
    private static final int LOOKS = 20;
    private static final Duration BETWEEN = Duration.ofMillis(100);

    private Alone() {}

    /// Refuses while a service, or anybody else of the same role, has a session.
    static void require(Connection database, Access access) throws SQLException {
        // A session ends a moment after its process.
        for (var look = 1; others(database) > 0; look++) {
            if (look == LOOKS) {
                throw new Trouble(
                        "Somebody works on %s: %d sessions of %s. Stop the services and the gateway first (./entente down, docker compose stop, or kubectl scale --replicas=0). Nothing was changed."
                                .formatted(access, others(database), access.user()));
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    private static int others(Connection database) throws SQLException {
        return Integer.parseInt(
                Sql.texts(
                                database,
                                """
                                select count(*) from pg_stat_activity
                                where datname = current_database() and usename = current_user
                                  and application_name <> ? and pid <> pg_backend_pid()\
                                """,
                                Access.NAME)
                        .getFirst());
    }
}
