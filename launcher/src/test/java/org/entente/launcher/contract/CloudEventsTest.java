package org.entente.launcher.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.entente.engines.Topics;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/// The CloudEvents library of Java reads every event on the topics.
@Tag("contracts")
@Timeout(300)
@ExtendWith(InHouse.class)
class CloudEventsTest {

    @Test
    void readsWhatIsOnTheTopics(Lodging lodging) {
        var events = published(lodging.kafka());

        assertThat(events)
                .isNotEmpty()
                .allSatisfy(record -> {
                    var event = record.value();
                    assertThat(event.getSpecVersion()).isEqualTo(SpecVersion.V1);
                    assertThat(event.getSubject()).isEqualTo(record.key());
                    assertThat(event.getDataContentType()).isEqualTo("application/json");
                    assertThat(event.getExtensionNames()).contains("entryversion", "epoch");
                    assertThat(
                                    new String(
                                            Objects.requireNonNull(event.getData()).toBytes(),
                                            StandardCharsets.UTF_8))
                            .contains("\"version\":" + event.getExtension("entryversion") + ",");
                });
        // What comes again is the same event.
        assertThat(events.stream().map(ConsumerRecord::value).distinct())
                .extracting(CloudEvent::getId)
                .doesNotHaveDuplicates();
    }

    private static List<ConsumerRecord<String, CloudEvent>> published(String brokers) {
        var events = new ArrayList<ConsumerRecord<String, CloudEvent>>();
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", brokers),
                        new StringDeserializer(),
                        new CloudEventDeserializer())) {
            var partitions =
                    Topics.NAMES.stream()
                            .flatMap(topic -> consumer.partitionsFor(topic).stream())
                            .map(part -> new TopicPartition(part.topic(), part.partition()))
                            .toList();
            var ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream()
                    .anyMatch(part -> consumer.position(part) < ends.getOrDefault(part, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(events::add);
            }
        }
        return events;
    }
}
