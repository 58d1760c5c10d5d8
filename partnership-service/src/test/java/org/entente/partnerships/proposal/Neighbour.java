package org.entente.partnerships.proposal;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.entente.partnerships.Api;

/// Says on the topic what the statements-service would.
final class Neighbour {

    private Neighbour() {}

    static void publish(String id, long version, String positions) {
        var type = version == 1 ? "recorded" : "revised";
        send("statement/" + id, version, type, statement(id, version, type, positions));
    }

    static void retract(String id, long version, String positions) {
        send(
                "statement/" + id,
                version,
                "retracted",
                statement(id, version, "retracted", positions));
    }

    static void send(String key, long version, String change, String value) {
        var settings =
                Map.<String, Object>of(
                        "bootstrap.servers",
                        ConfigProvider.getConfig().getValue("ENTENTE_KAFKA", String.class));
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var record =
                    new ProducerRecord<>(
                            "entente.statements", key, value.getBytes(StandardCharsets.UTF_8));
            record.headers()
                    .add("ce_type", bytes("org.entente.statement." + change))
                    .add("ce_entryversion", bytes(Long.toString(version)));
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String statement(String id, long version, String type, String positions) {
        return """
        {"kind": "statement", "id": "%s", "version": %d, "epoch": "e1",
         "change": {"type": "%s", "at": "2026-11-24T09:00:00Z", "by": "x"}, "type": "joint-statement",
         "titles": {"en": "A statement"}, "issuedOn": "2024-11-04", "issuers": [{"actor": "eu"}],
         "positions": [%s], "sources": [%s, %s]}\
        """
                .formatted(id, version, type, positions, Api.source("s1"), Api.source("s2"));
    }
}
