package org.entente.gateway.rebuild;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.ChannelRegistry;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.entente.gateway.view.Rows;
import org.entente.gateway.view.Shape;
import org.entente.gateway.view.Turnstile;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Opens the view: makes its tables, and takes part in applying once its rows are of this gateway's
/// shape. Where they are not, they are made beside it first, while gateways of the older shape
/// serve and apply.
@ApplicationScoped
class Start {

    private static final Logger LOG = Logger.getLogger(Start.class);

    /// Ahead of everything that reads the view, the topics' readers among it.
    private static final int FIRST = 1;

    private static final Duration REST = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Executor BESIDE = task -> Thread.ofVirtual().name("reshape").start(task);

    private final Jdbi database;
    private final Connections connections;
    private final Migrations migrations;
    private final Rows rows;
    private final Rebuilding rebuilding;
    private final ChannelRegistry channels;
    private volatile boolean open;

    Start(
            Jdbi database,
            Connections connections,
            Migrations migrations,
            Rows rows,
            Rebuilding rebuilding,
            ChannelRegistry channels) {
        this.database = database;
        this.connections = connections;
        this.migrations = migrations;
        this.rows = rows;
        this.rebuilding = rebuilding;
        this.channels = channels;
    }

    /// Whether the rows are of this gateway's shape, so that it can answer.
    boolean isOpen() {
        return open;
    }

    void prepare(@Observes @Priority(FIRST) StartupEvent event) {
        awaitDatabase();
        database.useTransaction(handle -> ViewSchema.prepare(handle, "public", Schemas.LIVE));
        migrations.migrate(Schemas.LIVE);
    }

    /// Where everything starts at once, the first connection may take long.
    private void awaitDatabase() {
        Uni.createFrom()
                .item(() -> database.withHandle(handle -> handle.execute("select 1")))
                .onFailure(ConnectionException.class)
                .invoke(e -> LOG.infof("The database is not there yet; tried again: %s", e))
                .onFailure(ConnectionException.class)
                .retry()
                .withBackOff(REST)
                .expireIn(PATIENCE.toMillis())
                .await()
                .indefinitely();
    }

    void open(@Observes StartupEvent event) {
        clear();
        if (fits()) {
            open();
            return;
        }
        Uni.createFrom()
                .voidItem()
                .invoke(this::reshape)
                .runSubscriptionOn(BESIDE)
                .onFailure()
                .invoke(e -> LOG.warnf("The view is not open yet: %s", e.getMessage()))
                .onFailure()
                .retry()
                .withBackOff(REST, LONGEST_REST)
                .indefinitely()
                .subscribe()
                .with(_ -> open());
    }

    private void open() {
        open = true;
        channels.getPausable("changes").resume();
    }

    private void reshape() {
        try {
            var ended = rebuilding.reshape();
            if (!fits()) {
                throw new IllegalStateException(
                        ended.map(Rebuild::reason).orElse("another gateway rebuilds it"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean fits() {
        return database.inTransaction(handle -> {
            Turnstile.close(handle, Schemas.LIVE);
            if (isEmpty(handle)) {
                Shape.set(handle, rows);
            }
            return Shape.fits(handle, rows);
        });
    }

    private static boolean isEmpty(Handle handle) {
        return !handle.createQuery("select exists (select from version)")
                .mapTo(Boolean.class)
                .one();
    }

    /// What rebuilds left that were broken off.
    private void clear() {
        try {
            var session = Session.open(connections.to(Schemas.LIVE));
            if (session.isPresent()) {
                try (var alone = session.get()) {
                    Leftovers.drop(alone.database());
                }
            }
        } catch (SQLException e) {
            LOG.warnf("Nothing was cleared: %s", e.getMessage());
        }
    }
}
