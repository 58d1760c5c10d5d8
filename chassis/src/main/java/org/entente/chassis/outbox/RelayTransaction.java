package org.entente.chassis.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/// The transaction of one look into the outbox, with SQL of its own: it is on the way of every
/// change, and one round trip takes the lock and reads what waits.
///
/// The advisory lock ends with the transaction, and so with its connection: when the relay that
/// holds it dies, another takes over at its next look. One that hangs, or whose machine vanished,
/// says nothing more in an open transaction: PostgreSQL ends that after a while. SKIP-LOCKED
/// reading would hand neighbours to different relays and break the order; a cursor over `seq` would
/// skip what commits late.
final class RelayTransaction implements AutoCloseable {

    private static final long LOCK = 0x656e74656e7465L;

    private static final String LOOK =
            """
            select l.locked, o.id, o.seq, o.aggregatetype || '/' || o.aggregateid, o.type, o.version, o.changed_at,
                   o.occasion, o.traceparent, o.payload
            from (select set_config('idle_in_transaction_session_timeout', ?, true),
                         pg_try_advisory_xact_lock(?) as locked) l
            left join lateral (
                select * from outbox
                where l.locked and published_at is null and aggregatetype || '/' || aggregateid <> all(?)
                order by seq limit ?) o on true
            order by o.seq\
            """;

    /// The second condition is not idle: it lets the index of what is unpublished find the rows.
    private static final String MARK =
            "update outbox set published_at = now() where seq = any(?) and published_at is null";

    /// How much longer than the sending takes, at most, the relay may say nothing.
    private static final Duration MARGIN = Duration.ofMillis(500);

    private final Connection connection;
    private final Duration silence;

    /// @param sending how long it takes at most to send what is marked at once
    RelayTransaction(DataSource database, Duration sending) throws SQLException {
        silence = sending.plus(MARGIN);
        connection = database.getConnection();
        connection.setAutoCommit(false);
    }

    /// What waits, oldest first; nothing at all when another relay holds the lock.
    ///
    /// @param without the keys of entries to pass over
    Optional<List<Unsent>> look(int most, Set<String> without) throws SQLException {
        try (var query = connection.prepareStatement(LOOK)) {
            query.setString(1, Long.toString(silence.toMillis()));
            query.setLong(2, LOCK);
            query.setArray(3, connection.createArrayOf("text", without.toArray(String[]::new)));
            query.setInt(4, most);
            try (var rows = query.executeQuery()) {
                var unsent = new ArrayList<Unsent>();
                while (rows.next()) {
                    if (!rows.getBoolean(1)) {
                        return Optional.empty();
                    }
                    if (rows.getObject(2) != null) {
                        unsent.add(unsent(rows));
                    }
                }
                return Optional.of(unsent);
            }
        }
    }

    void markPublished(List<Unsent> sent) throws SQLException {
        try (var update = connection.prepareStatement(MARK)) {
            var numbers = sent.stream().map(Unsent::seq).toArray(Long[]::new);
            update.setArray(1, connection.createArrayOf("bigint", numbers));
            update.executeUpdate();
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    private static Unsent unsent(ResultSet row) throws SQLException {
        return new Unsent(
                row.getObject(2, UUID.class),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getString(8),
                row.getString(9),
                row.getString(10));
    }

    /// Ends it; what was not marked and committed is sent again.
    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
        }
    }
}
