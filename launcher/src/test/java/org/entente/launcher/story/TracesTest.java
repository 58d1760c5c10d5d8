package org.entente.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.entente.launcher.Trained;
import org.entente.launcher.house.House;
import org.entente.launcher.house.Part;
import org.entente.launcher.house.Place;
import org.entente.launcher.house.Ports;
import org.entente.testing.traces.Span;
import org.entente.testing.traces.Span.Kind;
import org.entente.testing.traces.TraceSink;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Each write is one trace, from the call at the gateway to those who follow the changes.
@ExtendWith(Trained.class)
@Timeout(300)
class TracesTest {

    private static final int WRITERS = 8;
    private static final int WRITES = 1000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir static Path folder;

    private static TraceSink sink;
    private static House house;
    private static Caller gateway;

    @BeforeAll
    static void up() {
        sink = TraceSink.open();
        house =
                new House(
                        new Place(Path.of(".."), folder),
                        Ports.spare(),
                        System.out::println,
                        Map.of("ENTENTE_OTLP_ENDPOINT", sink.endpoint().toString()));
        house.start();
        gateway =
                new Caller(
                        house.ports().url(Part.GATEWAY),
                        house.issuer()
                                .token(
                                        "editor@example.org",
                                        List.of("editor"),
                                        Instant.now(),
                                        Duration.ofHours(1)));
    }

    @AfterAll
    static void down() {
        house.close();
        sink.close();
    }

    @Test
    void everyWriteIsOneTraceFromTheCallToItsFollowers() throws Exception {
        var head = gateway.json("/v1/status").get("feed").asText();
        try (var follower = new Follower(house.ports().url(Part.GATEWAY), head)) {
            write();

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(follower.received()).hasSize(WRITES));
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(kinds(Kind.CONSUMER)).isGreaterThanOrEqualTo(WRITES));
            // The spans of the calls themselves end last.
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(kinds(Kind.SERVER)).isGreaterThanOrEqualTo(2 * WRITES));

            var traces = sink.traces();
            assertThat(follower.received())
                    .extracting(one -> TraceOfAWrite.told(one.data(), traces))
                    .hasSize(WRITES)
                    .doesNotHaveDuplicates()
                    .allSatisfy(TraceOfAWrite::isConnected);
        }
        assertThat(sink.spans()).extracting(Span::name).noneMatch(name -> name.contains("/q/"));
    }

    private static long kinds(Kind kind) {
        return sink.spans().stream().filter(span -> span.kind() == kind).count();
    }

    private static void write() throws Exception {
        var writers = new ArrayList<Callable<Void>>();
        for (var n = 0; n < WRITERS; n++) {
            var first = n;
            writers.add(() -> {
                for (var i = first; i < WRITES; i += WRITERS) {
                    write(i);
                }
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            for (var writer : threads.invokeAll(writers)) {
                writer.get();
            }
        }
    }

    private static void write(int number) throws IOException {
        var id = "traced-" + number;
        assertThat(gateway.put("/v1/actors/" + id, null, WholeSystemTest.actor(id, 1)).statusCode())
                .isEqualTo(201);
    }
}
