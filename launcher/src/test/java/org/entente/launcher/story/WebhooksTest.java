package org.entente.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.entente.launcher.house.Resident;
import org.entente.launcher.house.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/// Two gateways share what subscribers are to be told.
@ExtendWith(InTown.class)
@Timeout(300)
class WebhooksTest {

    private static final int ENTRIES = 10;
    private static final List<String> ENDPOINTS = List.of("/a", "/b", "/c", "/d");

    private final Town town;
    private final Resident one;
    private final Resident other;
    private final Subscriber subscriber = new Subscriber();

    WebhooksTest(Town town) {
        this.town = town;
        this.one = town.gateways().getFirst();
        this.other = town.gateways().getLast();
    }

    @AfterEach
    void closes() throws SQLException {
        try (var view = town.database("view");
                var statement = view.createStatement()) {
            statement.execute("delete from public.webhook_endpoint");
        }
        subscriber.close();
    }

    @Test
    void eachChangeIsToldOnceAlsoWhenOneIsReplacedAndWhenOneHangs() throws Exception {
        var keys = register("once");
        await().untilAsserted(() -> assertThat(holders()).isEqualTo(2));
        write(keys, 1, 10);
        awaitTold(keys, 10);

        other.stop();
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(free()).isZero());
        write(keys, 11, 20);
        awaitTold(keys, 20);
        other.start();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(holders()).isEqualTo(2));
        other.freeze();
        try {
            write(keys, 21, 30);
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(holders()).isEqualTo(1));
            awaitTold(keys, 30);
        } finally {
            other.thaw();
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(holders()).isEqualTo(2));
        write(keys, 31, 50);
        awaitTold(keys, 50);

        for (var endpoint : ENDPOINTS) {
            assertThat(subscriber.told(endpoint))
                    .hasSize(ENTRIES * 50)
                    .extracting(Subscriber.Told::webhookId)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void nothingIsMissedWhenOneIsKilledAndEachEntryIsToldInOrder() throws Exception {
        var keys = register("kill");
        await().untilAsserted(() -> assertThat(holders()).isEqualTo(2));
        write(keys, 1, 10);

        other.kill();

        write(keys, 11, 30);
        awaitTold(keys, 30);
        for (var endpoint : ENDPOINTS) {
            firstTold(endpoint)
                    .forEach((key, versions) ->
                            assertThat(versions)
                                    .as(key)
                                    .containsExactlyElementsOf(
                                            LongStream.rangeClosed(1, 30).boxed().toList()));
        }
    }

    private List<String> register(String name) throws IOException {
        var keys =
                IntStream.range(0, ENTRIES)
                        .mapToObj(n -> "actor/hooked-%s-%d".formatted(name, n))
                        .toList();
        for (var endpoint : ENDPOINTS) {
            subscriber.registers(caller(), endpoint, keys);
        }
        return keys;
    }

    private void write(List<String> keys, long from, long to) {
        for (var version = from; version <= to; version++) {
            for (var key : keys) {
                Writer.write(this::caller, key, version);
            }
        }
    }

    private Caller caller() {
        return new Caller(one.url(), town.editorsToken());
    }

    private void awaitTold(List<String> keys, long version) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(ENDPOINTS)
                                .allSatisfy(endpoint -> {
                                    var told = firstTold(endpoint);
                                    assertThat(told.keySet())
                                            .containsExactlyInAnyOrderElementsOf(keys);
                                    assertThat(told.values())
                                            .allSatisfy(versions ->
                                                    assertThat(versions).contains(version));
                                }));
    }

    /// The versions of each entry in the order in which they were told first.
    private Map<String, LinkedHashSet<Long>> firstTold(String endpoint) {
        var told = new HashMap<String, LinkedHashSet<Long>>();
        subscriber
                .told(endpoint)
                .forEach(one ->
                        told.computeIfAbsent(one.key(), _ -> new LinkedHashSet<>())
                                .add(one.version()));
        return told;
    }

    private long holders() throws SQLException {
        return number("select count(distinct held_by) from public.webhook_endpoint");
    }

    private long free() throws SQLException {
        return number("select count(*) from public.webhook_endpoint where held_by is null");
    }

    private long number(String sql) throws SQLException {
        try (var view = town.database("view");
                var statement = view.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
