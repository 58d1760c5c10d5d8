package org.entente.gateway.view;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.entente.contracts.Topics;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// Whether the view has once reached what was on the topics when the gateway started. From then on
/// it is served, however far it falls behind. Where Kafka cannot be asked, a view that holds
/// something is served as it is; an empty one waits.
@Readiness
@ApplicationScoped
class FirstCatchUp implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(FirstCatchUp.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration STANDSTILL = Duration.ofSeconds(30);
    private static final Duration BETWEEN = Duration.ofMillis(100);

    private final Consumed consumed;
    private final Map<String, Object> kafka;
    private volatile boolean done;
    private volatile @Nullable Thread thread;

    FirstCatchUp(
            @Identifier("consumed") Consumed consumed,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.consumed = consumed;
        this.kafka = kafka;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("first catch-up").status(done).build();
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("first-catch-up").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        var running = thread;
        if (running != null) {
            running.interrupt();
        }
    }

    private void run() {
        try {
            while (!done) {
                try {
                    awaitReached(ends());
                    done = true;
                } catch (ExecutionException | TimeoutException e) {
                    done = !consumed.all().isEmpty();
                    LOG.warnf(
                            "Kafka cannot be asked how far its topics are, and the view %s: %s",
                            done ? "is served as it is" : "is empty and waits for it", e);
                } catch (JdbiException e) {
                    LOG.warnf("The view cannot be asked how far it is; asked again: %s", e);
                }
                Thread.sleep(BETWEEN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Returns when the view has reached the goal, or stands still on its way: Kafka may have gone
    /// meanwhile.
    private void awaitReached(Map<TopicPartition, Long> goal) throws InterruptedException {
        var before = Map.<TopicPartition, Long>of();
        var since = System.nanoTime();
        while (true) {
            var reached = consumed.all();
            if (isReached(goal, reached)) {
                return;
            }
            if (!reached.equals(before)) {
                before = reached;
                since = System.nanoTime();
            } else if (!reached.isEmpty() && System.nanoTime() - since > STANDSTILL.toNanos()) {
                LOG.warnf("The view does not get on; it is served as it is, before %s", goal);
                return;
            }
            Thread.sleep(BETWEEN);
        }
    }

    private static boolean isReached(
            Map<TopicPartition, Long> goal, Map<TopicPartition, Long> reached) {
        return goal.entrySet().stream()
                .allMatch(end -> reached.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    private Map<TopicPartition, Long> ends()
            throws ExecutionException, TimeoutException, InterruptedException {
        var settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        try (var admin = Admin.create(settings)) {
            var topics =
                    admin.describeTopics(List.of(Topics.STATEMENTS, Topics.PARTNERSHIPS))
                            .allTopicNames()
                            .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            var latest = new HashMap<TopicPartition, OffsetSpec>();
            topics.forEach((topic, description) ->
                    description
                            .partitions()
                            .forEach(partition ->
                                    latest.put(
                                            new TopicPartition(topic, partition.partition()),
                                            OffsetSpec.latest())));
            var ends = new HashMap<TopicPartition, Long>();
            admin.listOffsets(latest)
                    .all()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .forEach((partition, end) -> ends.put(partition, end.offset()));
            return ends;
        }
    }
}
