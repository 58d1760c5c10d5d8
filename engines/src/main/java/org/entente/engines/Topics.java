package org.entente.engines;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.TopicExistsException;

/// The topics on which the two owning services publish their changes. They are kept for ever.
public final class Topics {
    public static final List<String> NAMES = List.of("entente.statements", "entente.partnerships");

    static final int LARGEST_MESSAGE = 2 * 1024 * 1024;

    static final int PARTITIONS = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final Map<String, String> KEPT_FOR_EVER =
            Map.of(
                    "cleanup.policy", "delete",
                    "max.message.bytes", Integer.toString(LARGEST_MESSAGE),
                    "retention.bytes", "-1",
                    "retention.ms", "-1");

    private Topics() {}

    /// Creates those that a broker on its own does not have yet, once each.
    public static void createMissing(String bootstrapServers) throws InterruptedException {
        createMissing(bootstrapServers, PARTITIONS, 1);
    }

    /// Creates those that the brokers do not have yet, and waits for as many brokers as that takes.
    ///
    /// @param replication on so many brokers each change is kept; all of them but one have it
    ///   before it counts as published
    public static void createMissing(String bootstrapServers, int partitions, int replication)
            throws InterruptedException {
        var topics = NAMES.stream().map(name -> topic(name, partitions, replication)).toList();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            while (!createMissing(admin, topics, System.nanoTime() > deadline)) {
                Thread.sleep(BETWEEN);
            }
        }
    }

    private static boolean createMissing(Admin admin, List<NewTopic> topics, boolean last)
            throws InterruptedException {
        for (var creation : admin.createTopics(topics).values().values()) {
            try {
                creation.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof InvalidReplicationFactorException && !last) {
                    return false;
                }
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw new EngineFailure(
                            "Kafka's topics could not be created: " + e.getMessage(), e);
                }
            }
        }
        return true;
    }

    /// So many brokers have a change before it counts as published: one may be missing.
    static int inSync(int replication) {
        return Math.max(1, replication - 1);
    }

    private static NewTopic topic(String name, int partitions, int replication) {
        var configs = new HashMap<>(KEPT_FOR_EVER);
        configs.put("min.insync.replicas", Integer.toString(inSync(replication)));
        return new NewTopic(name, partitions, (short) replication).configs(configs);
    }
}
