package org.entente.launcher.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.entente.launcher.house.House;
import org.entente.launcher.house.Part;

/// What a subscriber of both topics sees that drops, as told, versions that it has.
final class PublishedVersions {

    private PublishedVersions() {}

    /// By key, in the order in which they came.
    static Map<String, List<Long>> of(House house, String idPrefix) {
        var settings =
                Map.<String, Object>of(
                        "bootstrap.servers", "127.0.0.1:" + house.ports().of(Part.KAFKA));
        var published = new TreeMap<String, List<Long>>();
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions =
                    List.of("entente.statements", "entente.partnerships").stream()
                            .flatMap(topic -> consumer.partitionsFor(topic).stream())
                            .map(part -> new TopicPartition(part.topic(), part.partition()))
                            .toList();
            var ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream()
                    .anyMatch(part -> consumer.position(part) < ends.getOrDefault(part, 0L))) {
                for (var change : consumer.poll(Duration.ofMillis(200))) {
                    if (change.key().contains(idPrefix)) {
                        var version =
                                Long.parseLong(
                                        new String(
                                                change.headers()
                                                        .lastHeader("ce_entryversion")
                                                        .value(),
                                                java.nio.charset.StandardCharsets.UTF_8));
                        var before =
                                published.computeIfAbsent(change.key(), _ -> new ArrayList<>());
                        if (before.isEmpty() || before.getLast() < version) {
                            before.add(version);
                        }
                    }
                }
            }
        }
        return published;
    }
}
