package org.entente.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.engines.EmbeddedIssuer.NAME;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EnginesTest {
    private static final Engines ENGINES = new Engines();
    private static final Map<String, String> CONFIG = new HashMap<>();

    @BeforeAll
    static void start() {
        ENGINES.init(Map.of("database", "view"));
        CONFIG.putAll(ENGINES.start());
        CONFIG.forEach(System::setProperty);
    }

    @AfterAll
    static void stop() {
        CONFIG.keySet().forEach(System::clearProperty);
        ENGINES.stop();
        assertThat(key()).doesNotExist();
    }

    @Test
    void handsOutADatabaseOfItsOwn() throws Exception {
        try (var connection =
                        DriverManager.getConnection(
                                CONFIG.get("ENTENTE_DATABASE_URL"),
                                CONFIG.get("ENTENTE_DATABASE_USER"),
                                CONFIG.get("ENTENTE_DATABASE_PASSWORD"));
                var statement = connection.createStatement()) {
            statement.execute("create table word (said text)");
        }
    }

    @Test
    void readsATopicToItsEnd() throws Exception {
        assertThat(Topic.all("entente.partnerships")).isEmpty();
        try (var producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", CONFIG.getOrDefault("ENTENTE_KAFKA", "")),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            for (int n = 0; n < 100; n++) {
                producer.send(
                                new ProducerRecord<>(
                                        "entente.statements", "key" + n % 7, new byte[] {(byte) n}))
                        .get();
            }
        }

        var records = Topic.all("entente.statements");

        assertThat(records).hasSize(100);
        assertThat(
                        records.stream()
                                .filter(record -> record.key().equals("key3"))
                                .map(record -> record.value()[0]))
                .isSorted();
    }

    @Test
    void makesTokensForWhoeverItTakes() {
        assertThat(claims(Tokens.editor()))
                .contains("\"iss\":\"" + NAME + "\"", "\"groups\":[\"editor\"]");
        assertThat(claims(Tokens.admin()))
                .contains("\"aud\":\"entente\"", "\"groups\":[\"admin\"]");
        assertThat(claims(Tokens.of("Ada"))).contains("\"sub\":\"Ada\"", "\"groups\":[]");
        assertThat(Tokens.expired()).hasSizeGreaterThan(100);
    }

    private static String claims(String token) {
        return new String(
                Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
    }

    private static Path key() {
        return Path.of(URI.create(CONFIG.getOrDefault("ENTENTE_JWT_KEY", "")));
    }
}
