package org.entente.gateway.webhook;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.entente.observability.Sampler;
import org.jdbi.v3.core.Jdbi;

/// How subscribers are told, for operators. Attempts are those of this gateway; what is pending and
/// who is disabled is the same at each.
@ApplicationScoped
class DeliveryFigures {

    private static final List<String> OUTCOMES =
            List.of("delivered", "refused", "throttled", "unreached", "gone", "unsigned");

    private final MeterRegistry meters;

    DeliveryFigures(MeterRegistry meters) {
        this.meters = meters;
    }

    void start(@Observes StartupEvent event, Sampler sampler, Jdbi database) {
        OUTCOMES.forEach(outcome -> {
            var _ = counter(outcome);
            var _ = timer(outcome);
        });
        var oldest =
                sampler.of(
                        "webhooks-pending",
                        () ->
                                number(
                                        database,
                                        """
                                        select coalesce(extract(epoch from now() - min(p.taken_at)), 0)
                                        from webhook_pending p join webhook_endpoint e on e.id = p.endpoint
                                        where e.status = 'active'\
                                        """));
        Gauge.builder("webhook.oldest.pending", oldest.figure(Double::doubleValue))
                .baseUnit("seconds")
                .description("How long the oldest change waits that an active endpoint lacks")
                .register(meters);
        var disabled =
                sampler.of(
                        "webhooks-disabled",
                        () ->
                                number(
                                        database,
                                        "select count(*) from webhook_endpoint where status = 'disabled'"));
        Gauge.builder("webhook.endpoints.disabled", disabled.figure(Double::doubleValue))
                .description("Endpoints that are told no more until they are enabled")
                .register(meters);
    }

    void count(Verdict verdict, Duration took) {
        counter(verdict.outcome()).increment();
        timer(verdict.outcome()).record(took);
    }

    private Counter counter(String outcome) {
        return Counter.builder("webhook.deliveries")
                .tag("outcome", outcome)
                .description("Attempts to tell subscribers of changes, by what became of them")
                .register(meters);
    }

    private Timer timer(String outcome) {
        return Timer.builder("webhook.delivery.duration")
                .tag("outcome", outcome)
                .description("How long subscribers took to answer")
                .register(meters);
    }

    private static double number(Jdbi database, String sql) {
        return database.withHandle(handle -> handle.createQuery(sql).mapTo(Double.class).one());
    }
}
