package org.entente.chassis.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.entente.observability.Sampler;

/// What the outbox and its relay come to, for operators.
@ApplicationScoped
class OutboxFigures {

    private static final String WAITING =
            """
            select count(*), coalesce(extract(epoch from clock_timestamp() - min(changed_at)), 0)
            from outbox where published_at is null\
            """;

    private final DataSource database;
    private final MeterRegistry meters;
    private final Sampler sampler;
    private final Counter published;
    private final Counter failures;
    private volatile boolean active;

    private record Waiting(long pending, double oldest) {}

    OutboxFigures(DataSource database, MeterRegistry meters, Sampler sampler) {
        this.database = database;
        this.meters = meters;
        this.sampler = sampler;
        this.published =
                Counter.builder("outbox.published")
                        .description("Changes and occasions that Kafka has acknowledged")
                        .register(meters);
        this.failures =
                Counter.builder("outbox.publish.failures")
                        .description(
                                "Looks into the outbox that failed, or in which Kafka did not take everything")
                        .register(meters);
    }

    void start(@Observes StartupEvent event) {
        var waiting = sampler.of("outbox", this::waiting);
        Gauge.builder("outbox.pending", waiting.figure(Waiting::pending))
                .description("Changes and occasions that Kafka does not have yet")
                .register(meters);
        Gauge.builder("outbox.oldest.age", waiting.figure(Waiting::oldest))
                .baseUnit("seconds")
                .description("How long the oldest of them has waited")
                .register(meters);
        Gauge.builder("relay.active", () -> active ? 1 : 0)
                .description("1 where the relay got the lock at its last look, and could look")
                .register(meters);
    }

    /// A look into the outbox was made, under the lock or not.
    void looked(boolean locked) {
        active = locked;
    }

    void published(int number) {
        published.increment(number);
    }

    void failed() {
        active = false;
        failures.increment();
    }

    private Waiting waiting() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(WAITING)) {
            rows.next();
            return new Waiting(rows.getLong(1), rows.getDouble(2));
        }
    }
}
