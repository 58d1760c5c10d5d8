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
public class View {

    private static final Logger LOG = Logger.getLogger(View.class);

    private final Jdbi database;
    private final Rows rows;

    public View(Jdbi database, Rows rows) {
        this.database = database;
        this.rows = rows;
    }

    /// Applies all of it, usually at once. Where one change breaks the batch, each is applied for
    /// itself and that one is parked.
    ///
    /// @throws JdbiException when the database is away; then nothing of the last transaction was
    ///   applied
    /// @throws OtherShape while the view belongs to another version of the gateway
    public List<Applied> apply(List<ConsumerRecord<String, byte[]>> batch) {
        try {
            return List.of(together(batch));
        } catch (JdbiException e) {
            if (!isTheDatas(e)) {
                throw e;
            }
            return batch.stream().map(this::alone).toList();
        }
    }

    /// Takes in versions that a view has had before, in the order of its feed.
    public void again(List<Published> versions) {
        database.useTransaction(handle -> {
            enter(handle);
            var taking = new Taking(handle, rows);
            versions.stream().map(Arrival.Version::of).forEach(taking::add);
            taking.done();
        });
    }

    /// Applies what was parked of one entry, in its order: all of it, or nothing. What cannot be
    /// applied stays parked, for the reason that it has now.
    Applied retry(List<ConsumerRecord<String, byte[]>> parked) {
        try {
            return database.inTransaction(handle -> {
                enter(handle);
                Parking.release(handle, parked);
                return apply(handle, parked, parked.stream().map(Arrival::of).toList());
            });
        } catch (JdbiException e) {
            if (!isTheDatas(e)) {
                throw e;
            }
            database.useHandle(handle ->
                    Parking.explain(handle, parked.getFirst(), String.valueOf(e.getMessage())));
            return Applied.withoutGrowth(Map.of());
        }
    }

    private Applied together(List<ConsumerRecord<String, byte[]>> batch) {
        // Read before the others have to wait for this transaction.
        var arrivals = batch.stream().map(Arrival::of).toList();
        return database.inTransaction(handle -> {
            enter(handle);
            var applied = apply(handle, batch, arrivals);
            Consumed.reached(handle, batch);
            return applied;
        });
    }

    private void enter(Handle handle) {
        Turnstile.enter(handle);
        if (!Shape.fits(handle, rows)) {
            throw new OtherShape();
        }
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
                enter(handle);
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
        return taking.done();
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
