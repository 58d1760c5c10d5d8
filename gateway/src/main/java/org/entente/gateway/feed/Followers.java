package org.entente.gateway.feed;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.observability.Sampler;

/// Those who follow the feed as server-sent events, and how far the feed is. When the gateway goes,
/// their streams come to an end, and they go on elsewhere: an open stream would hold up the end of
/// the process, and then break.
@ApplicationScoped
class Followers implements Tail.Audience {

    private static final Duration TICK = Duration.ofSeconds(1);

    private final Map<Follower, HttpServerResponse> followers = new ConcurrentHashMap<>();
    private final Tail tail;
    private final CatchingUp catchingUp;
    private final FollowersConfig config;
    private final Vertx vertx;
    private final Duration delay;
    private final Counter slow;
    private volatile boolean going;

    /// @param delay how long the gateway still serves once it is told to go
    Followers(
            Tail tail,
            CatchingUp catchingUp,
            FollowersConfig config,
            Vertx vertx,
            MeterRegistry meters,
            @ConfigProperty(name = "quarkus.shutdown.delay") Optional<Duration> delay) {
        this.tail = tail;
        this.catchingUp = catchingUp;
        this.config = config;
        this.vertx = vertx;
        this.delay = delay.orElse(Duration.ZERO);
        this.slow =
                Counter.builder("sse.slow.dropped")
                        .description("Followers who were cut because they took nothing any more")
                        .register(meters);
    }

    void start(@Observes StartupEvent event, MeterRegistry meters, Sampler sampler, Feed feed) {
        Gauge.builder("sse.connections", followers::size)
                .description("Followers of the feed who are connected")
                .register(meters);
        Gauge.builder("sse.queued.changes", this::queued)
                .description("Changes that are held for single followers who are behind")
                .register(meters);
        var position = sampler.of("feed", () -> feed.head().number());
        Gauge.builder("feed.position", position.figure(Long::doubleValue))
                .description("The position of the feed's last change")
                .register(meters);
        tail.isFor(this);
        vertx.setPeriodic(TICK.toMillis(), _ -> tick());
    }

    void go(@Observes ShutdownDelayInitiatedEvent event) {
        vertx.setTimer(
                Math.max(1, delay.toMillis()),
                _ -> {
                    going = true;
                    followers.keySet().forEach(Follower::go);
                });
    }

    /// Tells it everything behind the position that its filter admits, as long as it is connected.
    ///
    /// @param leave gives its place back
    void tell(
            Flow.Subscriber<? super OutboundSseEvent> connection,
            HttpServerResponse response,
            Position from,
            ChangeFilter filter,
            Messages messages,
            Runnable leave) {
        var follower =
                new Follower(
                        connection,
                        from,
                        filter,
                        tail,
                        catchingUp,
                        messages,
                        one -> {
                            followers.remove(one);
                            leave.run();
                        });
        var first = !isThere();
        followers.put(follower, response);
        connection.onSubscribe(follower);
        if (first) {
            // What came since it was given its place was read for nobody.
            tail.call();
        }
        if (going) {
            follower.go();
        }
    }

    @Override
    public boolean isThere() {
        return !followers.isEmpty();
    }

    @Override
    public void hear() {
        followers.keySet().forEach(Follower::hear);
    }

    private void tick() {
        followers.forEach((follower, response) -> {
            if (follower.isStuck(config.slow())) {
                slow.increment();
                follower.cancel();
                response.reset();
            } else if (follower.isOlderThan(config.longest())) {
                follower.go();
            } else {
                follower.beatAfter(config.heartbeat());
            }
        });
    }

    private int queued() {
        return followers.keySet().stream().mapToInt(Follower::queued).sum();
    }
}
