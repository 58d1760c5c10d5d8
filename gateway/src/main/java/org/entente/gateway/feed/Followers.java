package org.entente.gateway.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.observability.Sampler;

/// Those who follow the feed as server-sent events, and how far the feed is. When the gateway goes,
/// their streams come to an end, and they go on elsewhere: an open stream would hold up the end of
/// the process, and then break.
@ApplicationScoped
class Followers {

    private final AtomicInteger number = new AtomicInteger();
    private final BroadcastProcessor<Object> going = BroadcastProcessor.create();
    private final Duration delay;

    /// @param delay how long the gateway still serves once it is told to go
    Followers(@ConfigProperty(name = "quarkus.shutdown.delay") Optional<Duration> delay) {
        this.delay = delay.orElse(Duration.ZERO);
    }

    void start(@Observes StartupEvent event, MeterRegistry meters, Sampler sampler, Feed feed) {
        Gauge.builder("sse.connections", number::get)
                .description("Followers of the feed who are connected")
                .register(meters);
        var position = sampler.of("feed", () -> feed.head().number());
        Gauge.builder("feed.position", position.figure(Long::doubleValue))
                .description("The position of the feed's last change")
                .register(meters);
    }

    void go(@Observes ShutdownDelayInitiatedEvent event) {
        var _ =
                Infrastructure.getDefaultWorkerPool()
                        .schedule(going::onComplete, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// The stream, until the gateway goes.
    ///
    /// @param last what a follower hears at the end
    <T> Multi<T> accompany(Multi<T> stream, T last) {
        var end =
                going.map(_ -> Optional.<T>empty())
                        .onCompletion()
                        .continueWith(Optional.of(last), Optional.empty());
        return Multi.createBy()
                .merging()
                .streams(stream.map(Optional::of), end)
                .select()
                .first(Optional::isPresent)
                .map(Optional::orElseThrow)
                .onSubscription()
                .invoke(number::incrementAndGet)
                .onTermination()
                .invoke(number::decrementAndGet);
    }
}
