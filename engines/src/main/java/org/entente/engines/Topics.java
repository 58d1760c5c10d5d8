package org.entente.engines;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/// The topics on which the two owning services publish their changes. They are kept for ever.
public final class Topics {
    public static final List<String> NAMES = List.of("entente.statements", "entente.partnerships");

    static final int LARGEST_MESSAGE = 2 * 1024 * 1024;

    private static final int PARTITIONS = 3;
    private static final Map<String, String> KEPT_FOR_EVER =
            Map.of(
                    "cleanup.policy", "delete",
                    "max.message.bytes", Integer.toString(LARGEST_MESSAGE),
                    "retention.bytes", "-1",
                    "retention.ms", "-1");

    private Topics() {}

    /// Creates those that the broker does not have yet, once each.
    public static void createMissing(String bootstrapServers) throws InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var topics = NAMES.stream().map(Topics::topic).toList();
            for (var creation : admin.createTopics(topics).values().values()) {
                try {
                    creation.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new EngineFailure(
                                "Kafka's topics could not be created: " + e.getMessage(), e);
                    }
                }
            }
        }
    }

    private static NewTopic topic(String name) {
        return new NewTopic(name, PARTITIONS, (short) 1).configs(KEPT_FOR_EVER);
    }
}
