package org.entente.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartitionInfo;
import org.entente.launcher.house.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/// Kafka on three brokers, each change on all of them, goes on when one is lost.
@ExtendWith(InTown.class)
@Timeout(300)
class ThreeBrokersTest {

    private static final int COPIES = 3;
    private static final List<String> TOPICS =
            List.of("entente.statements", "entente.partnerships", "__consumer_offsets");

    private final Town town;

    ThreeBrokersTest(Town town) {
        this.town = town;
    }

    @Test
    void losesNothingWhenOneBrokerAfterTheOtherIsKilled() throws Exception {
        var gateways =
                town.gateways().stream()
                        .map(one -> new Caller(one.url(), town.editorsToken()))
                        .toList();
        try (var admin = Admin.create(Map.of("bootstrap.servers", town.bootstrapServers()));
                var scribes = new Scribes(gateways, List.of("actor", "partnership"), "broker")) {
            for (var round = 0; round < 2; round++) {
                await().atMost(Duration.ofSeconds(90))
                        .untilAsserted(() ->
                                assertThat(partitions(admin))
                                        .allMatch(one -> one.isr().size() == COPIES));
                var busiest = leaderOfMost(admin);
                var broker = town.brokerNumber(busiest);

                broker.kill();

                // The view goes on, so the topics do.
                var before = scribes.count();
                await().atMost(Duration.ofSeconds(60)).until(() -> scribes.count() > before + 100);
                var written = gateways.getFirst();
                var probe = "/v1/actors/broker-probe-" + round;
                var answer =
                        written.put(probe, null, WholeSystemTest.actor("broker-probe-" + round, 1));
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
                await().atMost(Duration.ofSeconds(60))
                        .untilAsserted(
                                () -> assertThat(written.get(probe).statusCode()).isEqualTo(200));
                assertThat(partitions(admin)).noneMatch(one -> one.leader().id() == busiest);

                broker.start();
            }
            var made = scribes.finish();
            assertThat(made.values().stream().mapToInt(List::size).sum()).isGreaterThan(200);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> {
                        assertThat(history(made, gateways.getLast())).isEqualTo(made);
                        var published = PublishedVersions.of(town.bootstrapServers(), "/broker-");
                        published.keySet().removeIf(key -> key.contains("probe"));
                        assertThat(published).isEqualTo(made);
                    });
            assertThat(gateways.getFirst().json("/v1/status").at("/parked")).isEmpty();
        }
    }

    private static int leaderOfMost(Admin admin) throws Exception {
        return partitions(admin).stream()
                .collect(Collectors.groupingBy(one -> one.leader().id(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .orElseThrow()
                .getKey();
    }

    private static List<TopicPartitionInfo> partitions(Admin admin) throws Exception {
        return admin.describeTopics(TOPICS).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream())
                .toList();
    }

    private static Map<String, List<Long>> history(Map<String, List<Long>> keys, Caller gateway) {
        var history = new TreeMap<String, List<Long>>();
        for (var key : keys.keySet()) {
            var versions = gateway.json(Writer.path(key) + "/history").path("items");
            history.put(
                    key, versions.valueStream().map(item -> item.get("version").asLong()).toList());
        }
        return history;
    }
}
