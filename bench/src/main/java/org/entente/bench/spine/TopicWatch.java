package org.entente.bench.spine;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads the statements' topic beside the gateway and notes when each entry arrives.
final class TopicWatch implements AutoCloseable {
    private static final String TOPIC = "entente.statements";

    private final Map<String, CompletableFuture<Long>> arrivals = new ConcurrentHashMap<>();
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread thread;
    private volatile boolean closing;

    TopicWatch(String broker) {
        consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", broker, "enable.auto.commit", false),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        var partitions =
                consumer.partitionsFor(TOPIC).stream()
                        .map(it -> new TopicPartition(TOPIC, it.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread = Thread.ofPlatform().name("topic-watch").start(this::follow);
    }

    /// When the entry was first seen on the topic ([System#nanoTime]).
    CompletableFuture<Long> arrival(String id) {
        return arrivals.computeIfAbsent("statement/" + id, _ -> new CompletableFuture<>());
    }

    @Override
    public void close() throws InterruptedException {
        closing = true;
        thread.join();
    }

    private void follow() {
        try (consumer) {
            while (!closing) {
                var records = consumer.poll(Duration.ofMillis(100));
                long now = System.nanoTime();
                for (var record : records) {
                    arrivals.computeIfAbsent(record.key(), _ -> new CompletableFuture<>())
                            .complete(now);
                }
            }
        }
    }
}
