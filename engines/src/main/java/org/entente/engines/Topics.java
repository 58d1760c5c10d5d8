package org.entente.engines;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.TopicExistsException;

/// The topics on which the two owning services publish their changes. They are kept for ever.
public final class Topics {
    public static final List<String> NAMES = List.of("entente.statements", "entente.partnerships");

    static final int LARGEST_MESSAGE = 2 * 1024 * 1024;

    private static final int HIGH_WATERMARK = -1;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final Map<String, String> KEPT_FOR_EVER =
            Map.of(
                    "cleanup.policy", "delete",
                    "max.message.bytes", Integer.toString(LARGEST_MESSAGE),
                    "retention.bytes", "-1",
                    "retention.ms", "-1");

    private Topics() {}

    /// How a topic is spread over brokers.
    public record Layout(int partitions, int replication) {
        /// For a single broker.
        public static final Layout ONE_BROKER = new Layout(3, 1);

        public Layout {
            if (partitions < 1 || replication < 1) {
                throw new EngineFailure("A topic has a partition and a copy at least.");
            }
        }

        /// With three copies one broker may be away and writes go on.
        int copiesNeeded() {
            return Math.max(1, replication - 1);
        }
    }

    /// Creates those that the broker does not have yet, once each.
    public static void createMissing(String bootstrapServers) throws InterruptedException {
        createMissing(bootstrapServers, Layout.ONE_BROKER);
    }

    /// Creates those that Kafka does not have yet, and waits for as many brokers as that takes; the
    /// others stay as they are.
    public static void createMissing(String bootstrapServers, Layout layout)
            throws InterruptedException {
        var topics = NAMES.stream().map(name -> topic(name, layout)).toList();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var admin = admin(bootstrapServers)) {
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
                    throw new EngineFailure("Kafka's topics could not be created: " + reason(e), e);
                }
            }
        }
        return true;
    }

    /// Empties those that are there. Their places are counted on, so that nobody who has read them
    /// passes over what comes next.
    public static void empty(String bootstrapServers) throws InterruptedException {
        try (var admin = admin(bootstrapServers)) {
            var all = each(admin, _ -> RecordsToDelete.beforeOffset(HIGH_WATERMARK));
            admin.deleteRecords(all).all().get();
        } catch (ExecutionException e) {
            throw new EngineFailure("Kafka's topics could not be emptied: " + reason(e), e);
        }
    }

    /// What is on a partition: from the first offset that is kept to the one that comes next.
    public record Extent(long first, long next) {}

    /// Of those that are there.
    public static Map<TopicPartition, Extent> extents(String bootstrapServers)
            throws InterruptedException {
        try (var admin = admin(bootstrapServers)) {
            var firsts = admin.listOffsets(each(admin, _ -> OffsetSpec.earliest()));
            var nexts = admin.listOffsets(each(admin, _ -> OffsetSpec.latest()));
            var extents = new HashMap<TopicPartition, Extent>();
            for (var partition : firsts.all().get().keySet()) {
                extents.put(
                        partition,
                        new Extent(
                                firsts.partitionResult(partition).get().offset(),
                                nexts.partitionResult(partition).get().offset()));
            }
            return extents;
        } catch (ExecutionException e) {
            throw new EngineFailure("Kafka's topics could not be asked: " + reason(e), e);
        }
    }

    /// For each partition of those that are there.
    private static <T> Map<TopicPartition, T> each(Admin admin, Function<TopicPartition, T> value)
            throws ExecutionException, InterruptedException {
        var there = admin.listTopics().names().get();
        var topics = NAMES.stream().filter(there::contains).toList();
        return admin.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic ->
                        topic.partitions().stream()
                                .map(one -> new TopicPartition(topic.name(), one.partition())))
                .collect(Collectors.toMap(Function.identity(), value));
    }

    private static Admin admin(String bootstrapServers) {
        return Admin.create(
                Map.of("bootstrap.servers", bootstrapServers, "default.api.timeout.ms", "30000"));
    }

    private static String reason(ExecutionException e) {
        return String.valueOf(e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
    }

    private static NewTopic topic(String name, Layout layout) {
        var settings = new HashMap<>(KEPT_FOR_EVER);
        settings.put("min.insync.replicas", Integer.toString(layout.copiesNeeded()));
        return new NewTopic(name, layout.partitions(), (short) layout.replication())
                .configs(settings);
    }
}
