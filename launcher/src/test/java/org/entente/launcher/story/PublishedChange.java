package org.entente.launcher.story;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// A record of the topics, repeated ones as often as they are there.
///
/// @param id the same when it is repeated
/// @param at when it was sent
record PublishedChange(String key, long version, String id, String type, Instant at) {

    private static final List<String> TOPICS =
            List.of("entente.statements", "entente.partnerships");

    /// Those of both topics up to now whose key has this in it. Those with one key come in their
    /// order.
    static List<PublishedChange> all(String bootstrapServers, String inKey) {
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrapServers);
        var published = new ArrayList<PublishedChange>();
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions =
                    TOPICS.stream()
                            .flatMap(topic -> consumer.partitionsFor(topic).stream())
                            .map(part -> new TopicPartition(part.topic(), part.partition()))
                            .toList();
            var ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream()
                    .anyMatch(part -> consumer.position(part) < ends.getOrDefault(part, 0L))) {
                for (var change : consumer.poll(Duration.ofMillis(200))) {
                    if (change.key().contains(inKey)) {
                        published.add(read(change));
                    }
                }
            }
        }
        return published;
    }

    private static PublishedChange read(ConsumerRecord<String, byte[]> change) {
        return new PublishedChange(
                change.key(),
                Long.parseLong(header(change, "ce_entryversion")),
                header(change, "ce_id"),
                header(change, "ce_type"),
                Instant.ofEpochMilli(change.timestamp()));
    }

    private static String header(ConsumerRecord<String, byte[]> change, String name) {
        return new String(change.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
