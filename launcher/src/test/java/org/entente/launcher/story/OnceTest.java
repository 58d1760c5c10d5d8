package org.entente.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.launcher.house.Resident;
import org.entente.launcher.house.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/// What follows of itself follows once, with two partnership-services of which one dies at it.
@ExtendWith(InTown.class)
@Timeout(180)
class OnceTest {

    private static final int MANY = 200;

    private final Town town;
    private final Caller gateway;
    private final Resident mortal;

    OnceTest(Town town) {
        this.town = town;
        this.gateway = new Caller(town.gateways().getFirst().url(), town.editorsToken());
        this.mortal = town.partnerships().getFirst();
    }

    @Test
    void eachCommitmentIsSaidToBeDueOnce() throws Exception {
        var head = head();
        var today = LocalDate.now(ZoneOffset.UTC);
        record(n ->
                """
                {"kind": "commitment", "id": "once-%d", "by": ["eu"], "to": ["kr"], "matter": {"en": "meet"},\
                 "madeOn": "2024-11-04", "dueOn": "%s", "sources": [%s]}\
                """
                        .formatted(n, today, source()));

        killAtWork(
                "select count(*) from outbox where occasion is not null and aggregateid like 'once-%'");

        var expected =
                IntStream.range(0, MANY)
                        .boxed()
                        .collect(Collectors.toMap(n -> "commitment/once-" + n, _ -> 1));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> {
                    assertThat(published("/once-", "org.entente.commitment.due"))
                            .isEqualTo(expected);
                    assertThat(fed(head, "once-", "due")).isEqualTo(expected);
                });
    }

    @Test
    void eachPromiseIsProposedOnce() throws Exception {
        var head = head();
        record(n ->
                """
                {"kind": "statement", "id": "2026-11-01-twice-%d", "type": "joint-statement", "titles": {"en": "Two"},\
                 "issuedOn": "2026-11-01", "issuers": [{"actor": "eu"}],\
                 "positions": [{"n": 1, "holders": ["eu"], "act": "commit", "matter": {"en": "meeting"}}],\
                 "sources": [%s]}\
                """
                        .formatted(n, source()));

        killAtWork("select count(*) from proposal where statement like '2026-11-01-twice-%'");

        var expected =
                IntStream.range(0, MANY)
                        .boxed()
                        .collect(
                                Collectors.toMap(
                                        n -> "commitment/2026-11-01-twice-" + n + "-1", _ -> 1));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> {
                    assertThat(
                                    published(
                                            "commitment/2026-11-01-twice-",
                                            "org.entente.commitment.recorded"))
                            .isEqualTo(expected);
                    assertThat(
                                    published(
                                            "commitment/2026-11-01-twice-",
                                            "org.entente.commitment.proposed"))
                            .isEqualTo(expected);
                    assertThat(fed(head, "2026-11-01-twice-", "proposed")).isEqualTo(expected);
                });
    }

    private void record(IntFunction<String> entry) throws Exception {
        var lines = IntStream.range(0, MANY).mapToObj(entry).collect(Collectors.joining("\n"));
        var answer = gateway.importing(lines);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("problem");
    }

    private void killAtWork(String done) throws SQLException {
        try (var database = town.database("partnerships");
                var query = database.prepareStatement(done)) {
            await().atMost(Duration.ofSeconds(60))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> {
                        try (var rows = query.executeQuery()) {
                            return rows.next() && rows.getInt(1) > 0;
                        }
                    });
        }
        mortal.kill();
    }

    /// How many different events of the type there are on the topic, by key; one that was sent
    /// twice has one id.
    private Map<String, Integer> published(String inKey, String type) {
        var ids = new TreeMap<String, Set<String>>();
        PublishedChange.all(town.bootstrapServers(), inKey).stream()
                .filter(change -> change.type().equals(type))
                .forEach(change ->
                        ids.computeIfAbsent(change.key(), _ -> new TreeSet<>()).add(change.id()));
        return ids.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().size()));
    }

    /// How often the feed tells it of each.
    private Map<String, Integer> fed(String head, String inId, String type) {
        var told = new TreeMap<String, Integer>();
        var after = head;
        while (true) {
            var page = gateway.own("/v1/changes?limit=1000&after=" + after);
            page.get("items")
                    .forEach(item -> {
                        var change = item.get("change");
                        if (change.get("type").asText().equals(type)
                                && change.get("id").asText().contains(inId)) {
                            told.merge(
                                    change.get("kind").asText() + "/" + change.get("id").asText(),
                                    1,
                                    Integer::sum);
                        }
                    });
            if (!page.has("next")) {
                return told;
            }
            after = page.get("next").asText();
        }
    }

    private String head() {
        return gateway.json("/v1/status").get("feed").asText();
    }

    private static String source() {
        return WholeSystemTest.SOURCE.replace("\n", "");
    }
}
