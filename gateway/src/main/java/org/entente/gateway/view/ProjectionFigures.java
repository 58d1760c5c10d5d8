package org.entente.gateway.view;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.entente.observability.Sampler;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// How far the view follows the topics, for operators. A gateway tells of the partitions that it
/// reads; the sum over all gateways is the whole.
@ApplicationScoped
class ProjectionFigures {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final MeterRegistry meters;
    private final Clock clock;
    private volatile Batch last = new Batch(0, 0, 0L);

    /// What was taken from the topics last; the times in milliseconds.
    ///
    /// @param written when its first record was
    /// @param applied when all of it was; nothing as long as it waits for that
    private record Batch(int records, long written, @Nullable Long applied) {

        int waiting() {
            return applied == null ? records : 0;
        }
    }

    ProjectionFigures(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event, Sampler sampler, Lag lag, Jdbi database) {
        for (var outcome : Outcome.values()) {
            var _ = events(outcome);
        }
        var behind = sampler.of("lag", () -> behind(lag));
        Gauge.builder("projection.lag.events", behind.figure(unread -> unread + last.waiting()))
                .description("Records on the topics that are not applied yet")
                .register(meters);
        Gauge.builder("projection.lag", behind.figure(this::seconds))
                .baseUnit("seconds")
                .description("How long ago the oldest of them was written")
                .register(meters);
        var parked = sampler.of("parked", () -> parked(database));
        Gauge.builder("projection.parked", parked.figure(Long::doubleValue))
                .description("Records that could not be applied, and those held up behind them")
                .register(meters);
    }

    void arrived(List<ConsumerRecord<String, byte[]>> records) {
        var oldest = records.stream().mapToLong(ConsumerRecord::timestamp).min();
        last = new Batch(records.size(), oldest.orElseGet(clock::millis), null);
    }

    void applied() {
        last = new Batch(last.records(), last.written(), clock.millis());
    }

    void count(Tally tally) {
        tally.counts().forEach((outcome, number) -> events(outcome).increment(number));
    }

    private Counter events(Outcome outcome) {
        return Counter.builder("projection.events")
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .description("Records of the topics, by what became of them")
                .register(meters);
    }

    private double seconds(long unread) {
        var batch = last;
        if (batch.waiting() == 0 && unread == 0) {
            return 0;
        }
        // What is not taken yet is about as late as what was applied last.
        var until = batch.applied() == null ? clock.millis() : batch.applied();
        return Math.max(0, until - batch.written()) / 1000.0;
    }

    private static long behind(Lag lag) {
        return lag.within(PATIENCE).orElseThrow().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static long parked(Jdbi database) {
        return database.withHandle(handle ->
                handle.createQuery("select count(*) from parked").mapTo(Long.class).one());
    }
}
