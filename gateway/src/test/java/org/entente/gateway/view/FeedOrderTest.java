package org.entente.gateway.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.entente.gateway.OnRealEngines;
import org.entente.gateway.Samples;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Several gateways apply at once: partitions of their own, and the same records, as after
/// partitions have moved.
@QuarkusTest
@OnRealEngines
@Timeout(120)
class FeedOrderTest {

    private static final int GATEWAYS = 3;
    private static final int ENTRIES = 12;
    private static final int VERSIONS = 25;

    @Inject Jdbi database;
    @Inject Rows rows;

    @Test
    void noPositionShowsBeforeASmallerOne() throws Exception {
        var before = head();
        var seen = new ArrayList<Long>();
        var over = new AtomicBoolean();
        try (var threads = Executors.newCachedThreadPool()) {
            var reader = threads.submit(reading(before, seen, over));
            var gateways = new ArrayList<Future<?>>();
            for (var own = 0; own < GATEWAYS; own++) {
                var shared = everything("order-shared");
                var random = new Random(own);
                gateways.add(threads.submit(applying(everything("order-own-" + own), random)));
                gateways.add(threads.submit(applying(shared, random)));
            }
            try {
                for (var gateway : gateways) {
                    gateway.get();
                }
            } finally {
                over.set(true);
            }
            reader.get();
        }

        var grown = (GATEWAYS + 1) * ENTRIES * (VERSIONS + 1);
        assertThat(head()).isEqualTo(before + grown);
        assertThat(seen)
                .isEqualTo(LongStream.rangeClosed(before + 1, before + grown).boxed().toList());
        assertThat(onceEach()).isEqualTo(grown);
        assertThat(current()).hasSize((GATEWAYS + 1) * ENTRIES).containsOnly((long) VERSIONS);
    }

    /// Goes on from the last position that it has seen, as every follower does.
    private Callable<?> reading(long from, List<Long> seen, AtomicBoolean over) {
        return () -> {
            var last = from;
            while (true) {
                var theLastLook = over.get();
                var positions = positionsAfter(last);
                seen.addAll(positions);
                last = positions.isEmpty() ? last : positions.getLast();
                if (theLastLook) {
                    return seen;
                }
            }
        };
    }

    private Callable<?> applying(List<ConsumerRecord<String, byte[]>> records, Random random) {
        return () -> {
            try (var gateway = new OtherGateway(rows)) {
                var from = 0;
                while (from < records.size()) {
                    var to = Math.min(records.size(), from + 1 + random.nextInt(20));
                    gateway.applyUnannounced(records.subList(from, to));
                    from = to;
                }
            }
            return records;
        };
    }

    /// Every entry in all its versions, in order, and one occasion of each; the entries mixed
    /// differently each time, as partitions are.
    private static List<ConsumerRecord<String, byte[]>> everything(String name) {
        var order =
                new ArrayList<>(
                        IntStream.range(0, ENTRIES * (VERSIONS + 1))
                                .mapToObj(number -> number % ENTRIES)
                                .toList());
        Collections.shuffle(order);
        var next = new long[ENTRIES];
        return order.stream()
                .map(number -> {
                    var actor = Samples.actor(name + "-" + number, "Name");
                    var version = ++next[number];
                    return version > VERSIONS
                            ? OtherGateway.occasion(actor, VERSIONS, "due/2026-06-30")
                            : OtherGateway.version(actor, version);
                })
                .toList();
    }

    private long head() {
        return database.withHandle(handle ->
                handle.createQuery("select position from feed_head").mapTo(Long.class).one());
    }

    private List<Long> positionsAfter(long position) {
        return database.withHandle(handle ->
                handle.createQuery("select position from feed where position > ? order by position")
                        .bind(0, position)
                        .mapTo(Long.class)
                        .list());
    }

    private long onceEach() {
        return database.withHandle(handle ->
                handle.createQuery(
                                """
                                select count(distinct (key, version, coalesce(occasion, ''))) from feed
                                where key like 'actor/order-%'\
                                """)
                        .mapTo(Long.class)
                        .one());
    }

    private List<Long> current() {
        return database.withHandle(handle ->
                handle.createQuery("select version from entry where key like 'actor/order-%'")
                        .mapTo(Long.class)
                        .list());
    }
}
