package org.entente.gateway.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// Applies what arrives on the topics, a batch in one transaction: newer versions in, repeated ones
/// ignored, a row of the feed for each, and how far the topics have been read.
@ApplicationScoped
class View {

    private static final Logger LOG = Logger.getLogger(View.class);

    private final Jdbi database;
    private final Rows rows;

    View(Jdbi database, Rows rows) {
        this.database = database;
        this.rows = rows;
    }

    /// Applies all of it, usually at once. Where one change breaks the batch, each is applied for
    /// itself and that one is parked.
    ///
    /// @throws JdbiException when the database is away; then nothing of the last transaction was
    ///   applied
    List<Applied> apply(List<ConsumerRecord<String, byte[]>> batch) {
        try {
            return List.of(together(batch));
        } catch (JdbiException e) {
            if (!isTheDatas(e)) {
                throw e;
            }
            return batch.stream().map(this::alone).toList();
        }
    }

    private Applied together(List<ConsumerRecord<String, byte[]>> batch) {
        // Read before the others have to wait for this transaction.
        var arrivals = batch.stream().map(Arrival::of).toList();
        return database.inTransaction(handle -> apply(handle, batch, arrivals));
    }

    private Applied alone(ConsumerRecord<String, byte[]> arrived) {
        try {
            return together(List.of(arrived));
        } catch (JdbiException e) {
            if (!isTheDatas(e)) {
                throw e;
            }
            var reason = String.valueOf(e.getMessage());
            return database.inTransaction(handle -> {
                Parking.park(handle, arrived, reason);
                Consumed.reached(handle, List.of(arrived));
                return Applied.withoutGrowth(Map.of());
            });
        }
    }

    private Applied apply(
            Handle handle, List<ConsumerRecord<String, byte[]>> batch, List<Arrival> arrivals) {
        var held = Parking.held(handle, batch);
        var taking = new Taking(handle, rows);
        for (var i = 0; i < batch.size(); i++) {
            var arrived = batch.get(i);
            if (held.contains(arrived.key())) {
                Parking.park(handle, arrived, "an earlier change of this entry is parked");
                continue;
            }
            switch (arrivals.get(i)) {
                case Arrival.Version version -> taking.add(version);
                case Arrival.Occasion occasion -> taking.add(occasion);
                case Arrival.Unknown(var type) ->
                        LOG.infof(
                                "Ignored an event of the type %s, which is newer than this.", type);
                case Arrival.Unreadable(var key, var reason) -> {
                    Parking.park(handle, arrived, reason);
                    if (key != null) {
                        held.add(key);
                    }
                }
            }
        }
        var applied = taking.done();
        Consumed.reached(handle, batch);
        return applied;
    }

    /// Whether the data are to blame (SQLSTATE classes 22, 23 and 54), not the database.
    private static boolean isTheDatas(JdbiException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                var state = sql.getSQLState();
                return state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
            }
        }
        return false;
    }
}
