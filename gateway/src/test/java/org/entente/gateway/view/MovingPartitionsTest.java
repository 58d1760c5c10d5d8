package org.entente.gateway.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.entente.contracts.Change;
import org.entente.contracts.Entry;
import org.entente.contracts.Topics;
import org.entente.gateway.OnRealEngines;
import org.entente.gateway.OwnEntries;
import org.entente.gateway.Owner;
import org.entente.gateway.Samples;
import org.entente.observability.PollingThreads;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A second gateway joins the group and leaves it, again and again, while changes come in.
@QuarkusTest
@OnRealEngines
@Timeout(120)
class MovingPartitionsTest {

    private static final int ENTRIES = 40;
    private static final int TIMES = 3;

    @Inject Jdbi database;
    @Inject Rows rows;
    @Inject PollingThreads threads;

    @Test
    void everythingIsAppliedOnceWhilePartitionsMoveBackAndForth() throws Exception {
        var over = new AtomicBoolean();
        try (var threads = Executors.newCachedThreadPool()) {
            var versions = threads.submit(() -> publishing(over));
            try {
                for (var time = 0; time < TIMES; time++) {
                    assertThat(joinAndLeave()).isPositive();
                }
            } finally {
                over.set(true);
            }
            var last = versions.get();

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() ->
                            assertThat(current())
                                    .isEqualTo(
                                            IntStream.range(0, ENTRIES)
                                                    .mapToObj(_ -> last)
                                                    .toList()));
            assertThat(fed()).isEqualTo(ENTRIES * last);
            assertThat(positions()).isEqualTo(head());
        }
    }

    private static long publishing(AtomicBoolean over) {
        var version = 0L;
        try (var owner = new Owner()) {
            while (!over.get()) {
                version++;
                var type = version == 1 ? Change.Type.RECORDED : Change.Type.REVISED;
                for (var entry = 0; entry < ENTRIES / 2; entry++) {
                    owner.publish(Samples.actor("moving-" + entry, "Name"), version, type);
                    owner.publish(partnership("moving-" + entry), version, type);
                }
            }
        }
        return version;
    }

    private static Entry partnership(String id) {
        return OwnEntries.entry(
                """
                {"kind": "partnership", "id": "%s", "type": "other", "titles": {"en": "x"}, "parties": ["a", "b"],
                 "areasKnown": "none", "areas": []}\
                """
                        .formatted(id));
    }

    /// Applies what it is handed until that is a good number, and returns how many.
    private long joinAndLeave() {
        var applied = 0L;
        try (var other = new OtherGateway(rows);
                var consumer = consumer()) {
            consumer.subscribe(
                    List.of(Topics.STATEMENTS, Topics.PARTNERSHIPS),
                    goingOnAsTheViewSays(consumer));
            var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (applied < 5L * ENTRIES && System.nanoTime() < end) {
                var batch = new ArrayList<ConsumerRecord<String, byte[]>>();
                consumer.poll(Duration.ofMillis(50)).forEach(batch::add);
                if (!batch.isEmpty()) {
                    other.apply(batch.stream());
                    applied += batch.size();
                }
            }
        }
        return applied;
    }

    private ConsumerRebalanceListener goingOnAsTheViewSays(KafkaConsumer<?, ?> consumer) {
        var consumed = new Consumed(database, threads);
        return new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                consumed.onPartitionsAssigned(consumer, partitions);
            }

            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}
        };
    }

    private static KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        ConfigProvider.getConfig().getValue("ENTENTE_KAFKA", String.class),
                        "group.id",
                        "gateway",
                        "enable.auto.commit",
                        "false",
                        "heartbeat.interval.ms",
                        "1000",
                        "partition.assignment.strategy",
                        CooperativeStickyAssignor.class.getName()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private List<Long> current() {
        return database.withHandle(handle ->
                handle.createQuery("select version from entry where key like '%/moving-%'")
                        .mapTo(Long.class)
                        .list());
    }

    private long fed() {
        return number("select count(*) from feed where key like '%/moving-%'");
    }

    private long positions() {
        return number("select count(*) from feed");
    }

    private long head() {
        return number("select position from feed_head");
    }

    private long number(String query) {
        return database.withHandle(handle -> handle.createQuery(query).mapTo(Long.class).one());
    }
}
