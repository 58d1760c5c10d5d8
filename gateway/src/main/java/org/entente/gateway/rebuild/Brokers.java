package org.entente.gateway.rebuild;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Consumers that belong to no group, and read what they are told to read.
@ApplicationScoped
class Brokers {

    /// How long one of them waits for an answer.
    static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Map<String, Object> SETTINGS =
            Map.of(
                    "default.api.timeout.ms",
                    (int) PATIENCE.toMillis(),
                    "request.timeout.ms",
                    10_000,
                    "enable.auto.commit",
                    false,
                    "auto.offset.reset",
                    "earliest",
                    "max.poll.records",
                    500,
                    "fetch.max.bytes",
                    4 * 1024 * 1024);

    private final Map<String, Object> kafka;

    /// @param kafka where the brokers are, and how they are spoken to
    Brokers(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    KafkaConsumer<String, byte[]> consumer() {
        var settings = new HashMap<>(kafka);
        settings.putAll(SETTINGS);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
