package org.entente.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {
    @TempDir Path directory;

    @Test
    void keepsWhatItWasSentAcrossARestartOnOtherPorts() throws Exception {
        try (var kafka = start()) {
            send(kafka, "said");
        }

        try (var kafka = start()) {
            assertThat(read(kafka)).containsExactly("said");
        }
    }

    @Test
    void hasTheTopicsKeptForEver() throws Exception {
        try (var kafka = start();
                var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            var topics = admin.describeTopics(Topics.NAMES).allTopicNames().get();
            assertThat(topics.values())
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(3));

            var resource = new ConfigResource(ConfigResource.Type.TOPIC, "entente.statements");
            var described = admin.describeConfigs(List.of(resource)).all().get();
            var config = described.values().iterator().next();
            assertThat(config.get("retention.ms").value()).isEqualTo("-1");
            assertThat(config.get("retention.bytes").value()).isEqualTo("-1");
            assertThat(config.get("cleanup.policy").value()).isEqualTo("delete");
            assertThat(config.get("max.message.bytes").value()).isEqualTo("2097152");
        }
    }

    private EmbeddedKafka start() {
        int port = FreePorts.inARow(2);
        return EmbeddedKafka.start(directory, port, port + 1);
    }

    private static void send(EmbeddedKafka kafka, String text)
            throws InterruptedException, ExecutionException {
        try (var producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all"),
                        new StringSerializer(),
                        new StringSerializer())) {
            producer.send(new ProducerRecord<>("entente.statements", 0, "key", text)).get();
        }
    }

    private static List<String> read(EmbeddedKafka kafka) {
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                kafka.bootstrapServers(),
                                "auto.offset.reset",
                                "earliest"),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            var partition = new TopicPartition("entente.statements", 0);
            consumer.assign(List.of(partition));
            return consumer.poll(Duration.ofSeconds(20)).records(partition).stream()
                    .map(r -> r.value())
                    .toList();
        }
    }
}
