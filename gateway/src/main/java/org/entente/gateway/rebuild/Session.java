package org.entente.gateway.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/// The one connection on which a rebuild does everything, and which holds the lock of the only one
/// that runs. If it breaks, the lock is free and nothing more can be done: two rebuilds never write
/// at the same time.
record Session(Connection connection, Jdbi database) implements AutoCloseable {

    /// "rebu"
    private static final long LOCK = 0x72656275;

    /// Nothing while another rebuild runs, here or in another gateway.
    static Optional<Session> open(DataSource source) throws SQLException {
        var connection = source.getConnection();
        var session = new Session(connection, Jdbi.create(connection));
        try {
            if (session.lock()) {
                return Optional.of(session);
            }
        } catch (RuntimeException e) {
            connection.close();
            throw e;
        }
        connection.close();
        return Optional.empty();
    }

    private boolean lock() {
        return database.withHandle(handle ->
                handle.createQuery("select pg_try_advisory_lock(:lock)")
                        .bind("lock", LOCK)
                        .mapTo(Boolean.class)
                        .one());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
