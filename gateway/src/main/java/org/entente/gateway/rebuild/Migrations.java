package org.entente.gateway.rebuild;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/// Makes the tables of a view. Each statement waits for its lock for two seconds only, since
/// whoever comes behind it waits as well: then it lets all of them pass, and comes again.
@ApplicationScoped
class Migrations {

    private static final Logger LOG = Logger.getLogger(Migrations.class);
    private static final Duration REST = Duration.ofMillis(200);
    private static final Duration LONGEST_REST = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Flyway live;
    private final Connections connections;

    Migrations(Flyway live, Connections connections) {
        this.live = live;
        this.connections = connections;
    }

    void migrate(String schema) {
        var flyway =
                Flyway.configure()
                        .configuration(live.getConfiguration())
                        .dataSource(connections.to(schema))
                        .initSql("set lock_timeout = '2s'")
                        .defaultSchema(schema)
                        .schemas(schema)
                        .load();
        Uni.createFrom()
                .item(flyway::migrate)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure(Migrations::isInTheWay)
                .invoke(e -> LOG.infof("A migration made way for readers; tried again: %s", e))
                .onFailure(Migrations::isInTheWay)
                .retry()
                .withBackOff(REST, LONGEST_REST)
                .expireIn(PATIENCE.toMillis())
                .await()
                .indefinitely();
    }

    private static boolean isInTheWay(Throwable failure) {
        return failure instanceof FlywayException && Locks.notAvailable(failure);
    }
}
