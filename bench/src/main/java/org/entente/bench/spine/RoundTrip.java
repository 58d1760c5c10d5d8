package org.entente.bench.spine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.entente.bench.measure.Sample;

/// From a producer through the broker to a consumer, one record at a time, on a topic of its own.
final class RoundTrip implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String topic = "bench-" + UUID.randomUUID();
    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;

    RoundTrip(String broker) throws InterruptedException, ExecutionException {
        admin = Admin.create(Map.of("bootstrap.servers", broker));
        admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", broker, "acks", "all", "linger.ms", 0),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
        consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", broker, "enable.auto.commit", false),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        var partition = new TopicPartition(topic, 0);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        consumer.poll(Duration.ofMillis(500));
    }

    /// Measures from right before the send until the consumer has the record in hand.
    void run(int times, byte[] value, Sample sample)
            throws InterruptedException, ExecutionException {
        for (int i = 0; i < times; i++) {
            long sent = System.nanoTime();
            var acknowledged = producer.send(new ProducerRecord<>(topic, value));
            var arrived = consumer.poll(PATIENCE);
            sample.add(System.nanoTime() - sent);
            if (arrived.count() != 1) {
                throw new IllegalStateException(arrived.count() + " records came instead of one");
            }
            acknowledged.get();
        }
    }

    @Override
    public void close() throws InterruptedException, ExecutionException {
        producer.close();
        consumer.close();
        admin.deleteTopics(List.of(topic)).all().get();
        admin.close();
    }
}
