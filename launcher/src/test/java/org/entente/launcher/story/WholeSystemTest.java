package org.entente.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.entente.launcher.Trained;
import org.entente.launcher.house.House;
import org.entente.launcher.house.Part;
import org.entente.launcher.house.Place;
import org.entente.launcher.house.Ports;
import org.entente.launcher.loading.Existing;
import org.entente.launcher.loading.Import;
import org.entente.launcher.loading.Progress;
import org.entente.launcher.loading.Report;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The story of a user who starts Entente, reads the dossier, corrects it, follows the changes; and
/// of a machine on which everything crashes once.
@Tag("repeated")
@ExtendWith(Trained.class)
@TestMethodOrder(OrderAnnotation.class)
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(600)
public class WholeSystemTest {

    private static final int WRITERS = 8;
    private static final int ENTRIES_EACH = 10;
    private static final int VERSIONS = 25;
    private static final int WRITES = WRITERS * ENTRIES_EACH * VERSIONS;

    @TempDir static Path folder;

    private House house;
    private URI door;
    private Caller gateway;
    private Caller statements;
    private Caller partnerships;

    /// Where those of the story who do not follow a stream find the gateway.
    protected URI door(URI gateway) {
        return gateway;
    }

    @BeforeAll
    void up() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
        house = new House(new Place(Path.of(".."), folder), Ports.spare(), System.out::println);
        house.start();
        var token =
                house.issuer()
                        .token(
                                "editor@example.org",
                                List.of("editor"),
                                Instant.now(),
                                Duration.ofHours(1));
        door = door(house.ports().url(Part.GATEWAY));
        gateway = new Caller(door, token);
        statements = new Caller(house.ports().url(Part.STATEMENTS), token);
        partnerships = new Caller(house.ports().url(Part.PARTNERSHIPS), token);
    }

    @AfterAll
    void down() {
        house.close();
        assertThat(Part.values()).noneMatch(house::isRunning);
    }

    @Test
    @Order(1)
    void importsTheRecordAsOftenAsOneLikes() {
        assertThat(record().failures()).isEmpty();

        var again = record();

        assertThat(again.failures()).isEmpty();
        assertThat(again.counts()).containsOnlyKeys("unchanged");
        await().untilAsserted(() -> {
            var status = gateway.json("/v1/status");
            assertThat(status.at("/entries/partnership").asInt()).isEqualTo(30);
            assertThat(status.at("/unresolvedReferences/count").asInt()).isZero();
            assertThat(status.at("/parked")).isEmpty();
        });
    }

    @Test
    @Order(2)
    void answersTheDossierOfKoreaAndTheUnion() {
        var dossier = gateway.json("/v1/relations/eu/kr");

        var partnership =
                dossier.get("partnerships")
                        .valueStream()
                        .filter(one ->
                                one.get("id")
                                        .asText()
                                        .equals("eu-kr-security-and-defence-partnership"))
                        .findFirst()
                        .orElseThrow();
        assertThat(partnership.get("areas")).hasSize(15);
        assertThat(partnership.at("/ordinal/n").asInt()).isEqualTo(4);
        assertThat(dossier.at("/dialogues").findValuesAsText("person"))
                .contains("josep-borrell", "cho-tae-yul");
        assertThat(dossier.get("statements").findValuesAsText("id"))
                .contains("2024-11-04-eu-kr-dprk-russia");
        assertThat(dossier.get("commitments").findValuesAsText("state")).contains("done-late");
    }

    @Test
    @Order(3)
    void revisesAndRetractsThroughTheGatewayAndReadsItsOwnWrites() throws IOException {
        var path = "/v1/statements/2024-11-04-eu-kr-dprk-russia";
        var before = gateway.get(path);
        var corrected = before.body().replace("\"place\":\"Seoul\"", "\"place\":\"Seoul, Korea\"");
        try (var follower = new Follower(house.ports().url(Part.GATEWAY), head())) {
            var revised = gateway.put(path + "?why=place%20corrected", 1L, corrected);

            assertThat(revised.statusCode()).isEqualTo(200);
            assertThat(revised.headers().firstValue("View-Status")).isEmpty();
            assertThat(gateway.json(path).at("/change/why").asText()).isEqualTo("place corrected");
            assertThat(gateway.json(path + "/history/1").get("place").asText()).isEqualTo("Seoul");
            assertThat(gateway.put(path, 1L, corrected.replace("Korea", "KR")).statusCode())
                    .isEqualTo(412);
            await().untilAsserted(() ->
                    assertThat(follower.received())
                            .extracting(Follower.Received::event)
                            .containsExactly("statement.revised"));
        }
        var where = head();

        var retracted = gateway.post(path + "/retraction", "{\"why\": \"a test\"}");

        assertThat(retracted.statusCode()).isEqualTo(200);
        assertThat(gateway.json("/v1/relations/eu/kr").get("statements").findValuesAsText("id"))
                .doesNotContain("2024-11-04-eu-kr-dprk-russia");
        assertThat(gateway.post(path + "/retraction", "{\"why\": \"again\"}").statusCode())
                .isEqualTo(409);
        try (var follower = new Follower(house.ports().url(Part.GATEWAY), where)) {
            await().untilAsserted(() ->
                    assertThat(follower.received())
                            .extracting(Follower.Received::event)
                            .containsExactly("statement.retracted"));
        }
        var token = retracted.headers().firstValue("Consistency-Token").orElseThrow();
        assertThat(
                        Caller.json(gateway.get(path, "Consistency-Token", token))
                                .at("/change/type")
                                .asText())
                .isEqualTo("retracted");
    }

    @Test
    @Order(4)
    void followsAPromiseFromTheWordToItsEnd() throws IOException {
        var promise = new Promise(gateway);
        promise.isMadeInAStatementAndProposed();
        promise.isAcceptedAndKept();
        promise.isContradictedAndLosesItsGround();
    }

    @Test
    @Order(5)
    void refusesAPartyThatNoActorEntryNamesButNotForWantOfANeighbour() throws IOException {
        var body = partnership("story-party", "kr", "nobody");
        assertThat(gateway.put("/v1/partnerships/story-party", null, body).statusCode())
                .isEqualTo(422);

        house.stop(Part.STATEMENTS);
        assertThat(gateway.put("/v1/partnerships/story-party", null, body).statusCode())
                .isEqualTo(201);
        assertThat(
                        gateway.json("/v1/status")
                                .at("/unresolvedReferences/items")
                                .findValuesAsText("cited"))
                .containsExactly("nobody");
        // Reads go on, and writes of the other half say what is the matter.
        assertThat(gateway.get("/v1/relations/eu/kr").statusCode()).isEqualTo(200);
        assertThat(gateway.put("/v1/actors/nobody", null, actor("nobody", 1)).statusCode())
                .isEqualTo(503);

        house.start(Part.STATEMENTS);
        assertThat(gateway.put("/v1/actors/nobody", null, actor("nobody", 1)).statusCode())
                .isEqualTo(201);
        await().untilAsserted(() ->
                assertThat(gateway.json("/v1/status").at("/unresolvedReferences/count").asInt())
                        .isZero());
    }

    @Test
    @Order(6)
    void readsGoOnWithBothServicesAndKafkaStopped() throws IOException {
        for (var part : List.of(Part.STATEMENTS, Part.PARTNERSHIPS, Part.KAFKA)) {
            house.stop(part);
        }
        assertThat(gateway.get("/v1/relations/eu/kr").statusCode()).isEqualTo(200);
        assertThat(gateway.get("/v1/actors?limit=200").statusCode()).isEqualTo(200);
        assertThat(gateway.get("/v1/actors/kr/history").statusCode()).isEqualTo(200);
        assertThat(gateway.get("/v1/changes?limit=5").statusCode()).isEqualTo(200);
        assertThat(gateway.get("/v1/status").statusCode()).isEqualTo(200);

        // Without Kafka a write is made all the same; the view follows once Kafka is back.
        house.start(Part.STATEMENTS);
        house.start(Part.PARTNERSHIPS);
        var written = gateway.put("/v1/actors/story-offline", null, actor("story-offline", 1));
        assertThat(written.statusCode()).isEqualTo(201);
        assertThat(written.headers().firstValue("View-Status")).contains("pending");
        house.start(Part.KAFKA);
        await().untilAsserted(() ->
                assertThat(gateway.get("/v1/actors/story-offline").statusCode()).isEqualTo(200));
    }

    @Test
    @Order(7)
    void losesNothingAndInventsNothingWhenEverythingIsKilledInTheMiddleOfTwoThousandWrites()
            throws Exception {
        var acknowledged = new AtomicInteger();
        try (var follower = new Follower(house.ports().url(Part.GATEWAY), head());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = new ArrayList<Callable<Void>>();
            for (var n = 0; n < WRITERS; n++) {
                writers.add(new Writer(gateway, n, ENTRIES_EACH, VERSIONS, acknowledged));
            }
            var killer = threads.submit(() -> killEverythingOnce(acknowledged));
            for (var writer : threads.invokeAll(writers)) {
                writer.get();
            }
            killer.get();

            var expected = new TreeMap<String, List<Long>>();
            for (var n = 0; n < WRITERS; n++) {
                for (var entry = 0; entry < ENTRIES_EACH; entry++) {
                    expected.put(
                            Writer.key(n, entry),
                            java.util.stream.LongStream.rangeClosed(1, VERSIONS).boxed().toList());
                }
            }
            assertThat(acknowledged).hasValue(WRITES);
            assertThat(
                            history(
                                    expected,
                                    key -> key.startsWith("actor") ? statements : partnerships))
                    .isEqualTo(expected);
            await().untilAsserted(
                            () -> assertThat(history(expected, _ -> gateway)).isEqualTo(expected));
            assertThat(PublishedVersions.of(house, "story-crash")).isEqualTo(expected);
            // Nobody who followed saw a version go back, miss, or come twice.
            await().untilAsserted(() -> assertThat(seen(follower)).isEqualTo(expected));
            assertThat(gateway.json("/v1/status").at("/parked")).isEmpty();
        }
    }

    private void killEverythingOnce(AtomicInteger acknowledged) {
        var parts = Part.values();
        for (var n = 0; n < parts.length; n++) {
            var share = (n + 1) * WRITES / (parts.length + 1);
            await().pollInterval(Duration.ofMillis(5)).until(() -> acknowledged.get() >= share);
            house.kill(parts[n]);
            house.start(parts[n]);
        }
    }

    private Map<String, List<Long>> history(
            Map<String, List<Long>> keys, java.util.function.Function<String, Caller> asked) {
        var history = new TreeMap<String, List<Long>>();
        for (var key : keys.keySet()) {
            var versions = asked.apply(key).json(Writer.path(key) + "/history").path("items");
            history.put(
                    key, versions.valueStream().map(item -> item.get("version").asLong()).toList());
        }
        return history;
    }

    private static Map<String, List<Long>> seen(Follower follower) {
        var seen = new TreeMap<String, List<Long>>();
        follower.received()
                .forEach(one ->
                        seen.computeIfAbsent(one.key(), _ -> new ArrayList<>()).add(one.version()));
        return seen;
    }

    private String head() {
        return gateway.json("/v1/status").get("feed").asText();
    }

    private Report record() {
        var token =
                house.issuer()
                        .token(
                                "editor@example.org",
                                List.of("editor"),
                                Instant.now(),
                                Duration.ofHours(1));
        return new Import(door, token, Existing.REVISE, Progress.none())
                .run(Path.of("..", "record"));
    }

    static String actor(String id, long version) {
        return """
        {"kind": "actor", "id": "%s", "type": "state", "names": {"en": "Version %d"}, "sources": [%s]}\
        """
                .formatted(id, version, SOURCE);
    }

    static String partnership(String id, String one, String other) {
        return """
        {"kind": "partnership", "id": "%s", "type": "digital-partnership", "titles": {"en": "A partnership"},
         "parties": ["%s", "%s"], "sources": [%s]}\
        """
                .formatted(id, one, other, SOURCE);
    }

    static final String SOURCE =
            """
            {"id": "s1", "url": "https://example.org", "publisher": "Example", "title": "A page",
             "readOn": "2026-11-24", "grade": "official"}\
            """;
}
