package org.entente.gateway.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
    private final Consumer<Tally> counted;

    @Inject
    View(Jdbi database, Rows rows, ProjectionFigures figures) {
        this(database, rows, figures::count);
    }

    /// A view in which nobody counts what becomes of the records.
    public View(Jdbi database, Rows rows) {
        this(database, rows, _ -> {});
    }

    private View(Jdbi database, Rows rows, Consumer<Tally> counted) {
        this.database = database;
        this.rows = rows;
        this.counted = counted;
    }

    /// Applies all of it, a portion in one transaction. Where one change breaks a portion, each of
    /// it is applied for itself and that one is parked.
    ///
    /// @throws JdbiException when the database is away; then nothing of the last transaction was
    ///   applied
    /// @throws OtherShape while the view belongs to another version of the gateway
    public List<Applied> apply(List<ConsumerRecord<String, byte[]>> batch) {
        return Portions.of(batch).stream()
                .flatMap(portion -> applyPortion(portion).stream())
                .toList();
    }

    private List<Applied> applyPortion(List<ConsumerRecord<String, byte[]>> batch) {
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
            var taking = new Taking(handle, rows, new Tally());
            versions.stream().map(Arrival.Version::of).forEach(taking::add);
            taking.done();
        });
    }

    /// Applies what was parked of one entry, in its order: all of it, or nothing. What cannot be
    /// applied stays parked, for the reason that it has now.
    Applied retry(List<ConsumerRecord<String, byte[]>> parked) {
        try {
            var tally = new Tally();
            var applied =
                    database.inTransaction(handle -> {
                        enter(handle);
                        Parking.release(handle, parked);
                        var arrivals = parked.stream().map(Arrival::of).toList();
                        return apply(handle, parked, arrivals, tally);
                    });
            counted.accept(tally);
            return applied;
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
        var tally = new Tally();
        var applied =
                database.inTransaction(handle -> {
                    enter(handle);
                    var taken = apply(handle, batch, arrivals, tally);
                    Consumed.reached(handle, batch);
                    return taken;
                });
        counted.accept(tally);
        return applied;
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
            database.useTransaction(handle -> {
                enter(handle);
                Parking.park(handle, arrived, reason);
                Consumed.reached(handle, List.of(arrived));
            });
            var tally = new Tally();
            tally.add(Outcome.PARKED, 1);
            counted.accept(tally);
            return Applied.withoutGrowth(Map.of());
        }
    }

    private Applied apply(
            Handle handle,
            List<ConsumerRecord<String, byte[]>> batch,
            List<Arrival> arrivals,
            Tally tally) {
        var held = Parking.held(handle, batch);
        var taking = new Taking(handle, rows, tally);
        for (var i = 0; i < batch.size(); i++) {
            var arrived = batch.get(i);
            if (held.contains(arrived.key())) {
                Parking.park(handle, arrived, "an earlier change of this entry is parked");
                tally.add(Outcome.PARKED, 1);
                continue;
            }
            switch (arrivals.get(i)) {
                case Arrival.Version version -> taking.add(version);
                case Arrival.Occasion occasion -> taking.add(occasion);
                case Arrival.Unknown(var type) -> {
                    LOG.infof("Ignored an event of the type %s, which is newer than this.", type);
                    tally.add(Outcome.IGNORED, 1);
                }
                case Arrival.Unreadable(var key, var reason) -> {
                    Parking.park(handle, arrived, reason);
                    tally.add(Outcome.PARKED, 1);
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
