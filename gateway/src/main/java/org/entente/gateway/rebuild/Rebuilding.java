package org.entente.gateway.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.entente.gateway.rebuild.Rebuild.State;
import org.entente.gateway.view.Renewed;
import org.entente.gateway.view.Rows;
import org.jspecify.annotations.Nullable;

/// Rebuilds the view while it serves. One gateway at a time does.
@ApplicationScoped
public class Rebuilding {

    private final Connections connections;
    private final Migrations migrations;
    private final Rows rows;
    private final Brokers brokers;
    private final Event<Renewed> renewed;
    private final Clock clock;
    private volatile @Nullable Progress progress;

    Rebuilding(
            Connections connections,
            Migrations migrations,
            Rows rows,
            Brokers brokers,
            Event<Renewed> renewed,
            Clock clock) {
        this.connections = connections;
        this.migrations = migrations;
        this.rows = rows;
        this.brokers = brokers;
        this.renewed = renewed;
        this.clock = clock;
    }

    /// How the one stands that runs in this gateway, or how its last one ended.
    public Optional<Rebuild> last() {
        return Optional.ofNullable(progress).map(Progress::now);
    }

    /// Begins a rebuild from the topics, and returns. Nothing when one runs already, here or in
    /// another gateway.
    ///
    /// @param force also if the topics lack what the view has
    Optional<Rebuild> begin(boolean force) throws SQLException {
        return Session.open(connections.to(Schemas.NEXT))
                .map(session -> {
                    var begun = new Progress("topics", clock);
                    progress = begun;
                    Thread.ofVirtual()
                            .name("rebuild")
                            .start(() ->
                                    run(
                                            session,
                                            () -> new FromTopics(brokers.consumer()),
                                            force,
                                            begun));
                    return begun.now();
                });
    }

    /// Makes rows of this gateway's shape from the versions of the view, and returns when it is
    /// done.
    Optional<Rebuild> reshape() throws SQLException {
        return Session.open(connections.to(Schemas.NEXT))
                .map(session -> {
                    var begun = new Progress("versions", clock);
                    progress = begun;
                    return run(session, FromVersions::new, false, begun);
                });
    }

    private Rebuild run(Session session, Supplier<Source> from, boolean force, Progress progress) {
        try (session) {
            if (!Leftovers.drop(session.database())) {
                throw new IllegalStateException("what an earlier rebuild left is still read");
            }
            var next = NextView.create(session, migrations, rows);
            try (var source = from.get()) {
                source.feed(next, progress);
                next.vacuum();
                progress.enters(State.SWAPPING);
                source.feed(next, progress);
                new Swap(next, source, force).take(progress);
            }
            progress.enters(State.CLEARING);
            // Also told by the swap, to every gateway; but here at once.
            renewed.fire(new Renewed());
            Leftovers.drop(session.database());
            return progress.ended(State.FINISHED, null);
        } catch (Incomplete e) {
            return progress.ended(State.REFUSED, e.getMessage());
        } catch (SQLException | RuntimeException e) {
            return progress.ended(State.FAILED, String.valueOf(e.getMessage()));
        } catch (Error e) {
            progress.ended(State.FAILED, e.toString());
            throw e;
        }
    }
}
