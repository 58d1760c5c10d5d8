package org.entente.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.entente.launcher.house.Town;

/// People who write an entry through one gateway and read it from the other, with the token that
/// they were given: the entry, the list or the search in turn. What fails at one gateway because it
/// was killed is tried at the other.
public final class Pairs implements AutoCloseable {
    private static final int WRITERS = 8;
    private static final int VERSIONS = 3;
    private static final int ATTEMPTS = 200;
    private static final long REST_NANOS = 100_000_000;

    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger across = new AtomicInteger();
    private final AtomicInteger behind = new AtomicInteger();
    private final AtomicInteger pending = new AtomicInteger();
    private final List<Caller> gateways;
    private final int wanted;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> work;

    /// @param gateways two of them
    private Pairs(List<Caller> gateways, int wanted) {
        this.gateways = gateways;
        this.wanted = wanted;
        this.work =
                IntStream.range(0, WRITERS)
                        .mapToObj(n -> threads.<Void>submit(() -> write(n)))
                        .<Future<?>>map(one -> one)
                        .toList();
    }

    /// Has so many pairs made, and now and then a gateway killed and started again. Fails when any
    /// read was answered with something older than its token, or with nothing.
    public static void neverStale(Town town, int wanted, int kills) throws Exception {
        var callers =
                town.gateways().stream()
                        .map(one -> new Caller(one.url(), town.editorsToken()))
                        .toList();
        try (var pairs = new Pairs(callers, wanted)) {
            for (var kill = 1; kill <= kills; kill++) {
                var from = wanted * kill / (kills + 1);
                await().atMost(Duration.ofMinutes(20)).until(() -> pairs.done.get() >= from);
                town.gateways().get(kill % 2).kill();
                town.gateways().get(kill % 2).start();
            }
            for (var one : pairs.work) {
                one.get();
            }

            System.out.printf("%s; %d kills%n", pairs.told(), kills);
            assertThat(pairs.faults).isEmpty();
            assertThat(pairs.done).hasValue(wanted);
            assertThat(pairs.across).hasValueGreaterThan(wanted / 2);
        }
    }

    private String told() {
        return "%d pairs, %d of them across gateways; %d writes that the view did not show yet, %d reads that came back with 503 first, %d faults"
                .formatted(done.get(), across.get(), pending.get(), behind.get(), faults.size());
    }

    private Void write(int writer) throws IOException {
        for (var n = 0; ; n++) {
            for (var version = 1L; version <= VERSIONS; version++) {
                var number = begun.getAndIncrement();
                if (number >= wanted) {
                    return null;
                }
                pair(WrittenEntry.of(writer, n, version), number);
                done.incrementAndGet();
            }
        }
    }

    private void pair(WrittenEntry entry, int number) throws IOException {
        var written =
                ask(
                        number % 2,
                        gateway ->
                                gateway.put(
                                        entry.path(),
                                        entry.version() == 1 ? null : entry.version() - 1,
                                        entry.body()));
        assertThat(written.answer().statusCode()).as(written.answer().body()).isIn(200, 201);
        assertThat(written.answer().headers().firstValue("ETag"))
                .contains("\"" + entry.version() + "\"");
        pending.addAndGet(written.answer().headers().allValues("View-Status").size());
        var token = written.answer().headers().firstValue("Consistency-Token").orElseThrow();
        var address = entry.address(number / 2);

        var read =
                ask(
                        1 - written.gateway(),
                        gateway ->
                                gateway.get(
                                        address, "Consistency-Token", token, "Prefer", "wait=9"));
        across.addAndGet(read.gateway() == written.gateway() ? 0 : 1);
        var answer = read.answer();
        if (answer.statusCode() != 200 || !entry.isIn(Caller.json(answer))) {
            faults.add("%s after %s: %s".formatted(address, token, answer.body()));
        }
    }

    private record Asked(int gateway, HttpResponse<String> answer) {}

    private interface Request {
        HttpResponse<String> to(Caller gateway) throws IOException;
    }

    /// Until somebody answers with something other than 503.
    private Asked ask(int first, Request request) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var gateway = (first + attempt) % 2;
            try {
                var answer = request.to(gateways.get(gateway));
                if (answer.statusCode() != 503) {
                    return new Asked(gateway, answer);
                }
                behind.addAndGet(answer.body().contains("view-behind") ? 1 : 0);
            } catch (IOException e) {
                // It was killed; not known whether it was made.
            }
            if (attempt > 0) {
                LockSupport.parkNanos(REST_NANOS);
            }
        }
        throw new AssertionError("nobody answers");
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
