package org.entente.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.entente.contracts.Change;
import org.entente.contracts.Entry;
import org.entente.contracts.Kind;
import org.entente.contracts.Topics;
import org.entente.contracts.Wire;

/// Publishes changes the way the owners do.
public final class Owner implements AutoCloseable {

    /// The life of its store, which is in every event and token.
    public static final String EPOCH = "e1";

    private final KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(
                    Map.of(
                            "bootstrap.servers",
                            ConfigProvider.getConfig().getValue("ENTENTE_KAFKA", String.class),
                            "acks",
                            "all"),
                    new StringSerializer(),
                    new ByteArraySerializer());

    /// Publishes one version and returns when Kafka has it.
    public void publish(Entry content, long version, Change.Type type) {
        var change = new Change(type, Instant.now(), "editor@example.org", null);
        var entry = content.stamped(version, EPOCH, change);
        try {
            publish(
                    topic(entry.kind()),
                    entry.key().toString(),
                    Wire.mapper().writeValueAsString(entry),
                    Topics.type(entry.kind(), type));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public void publish(String topic, String key, String value, String type) {
        publish(topic, key, value, Map.of(Topics.TYPE, type));
    }

    public void publish(String topic, String key, String value, Map<String, String> headers) {
        var record = new ProducerRecord<>(topic, key, value.getBytes(StandardCharsets.UTF_8));
        headers.forEach((header, text) ->
                record.headers().add(header, text.getBytes(StandardCharsets.UTF_8)));
        send(record);
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Publishes something that happened to a version of the entry without changing it.
    public void occasion(Entry content, long version, String name, String event) {
        var change = new Change(Change.Type.RECORDED, Instant.now(), "editor@example.org", null);
        var entry = content.stamped(version, EPOCH, change);
        var record =
                new ProducerRecord<>(
                        topic(entry.kind()),
                        entry.key().toString(),
                        Wire.mapper()
                                .valueToTree(entry)
                                .toString()
                                .getBytes(StandardCharsets.UTF_8));
        var headers =
                Map.of(
                        Topics.TYPE,
                        "org.entente." + entry.kind().one() + "." + event,
                        Topics.OCCASION,
                        name,
                        Topics.ENTRY_VERSION,
                        Long.toString(version),
                        Topics.TIME,
                        Instant.now().toString());
        headers.forEach((header, value) ->
                record.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
        send(record);
    }

    public static String topic(Kind kind) {
        return Topics.of(kind);
    }

    @Override
    public void close() {
        producer.close();
    }
}
