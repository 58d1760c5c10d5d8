package org.entente.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.entente.launcher.Trained;
import org.entente.launcher.house.House;
import org.entente.launcher.house.Part;
import org.entente.launcher.house.Place;
import org.entente.launcher.house.Ports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What operators and their machinery see of the services, while everything runs and while things
/// are away.
@ExtendWith(Trained.class)
@Timeout(300)
class OperationTest {

    private static final Duration A_WHILE = Duration.ofSeconds(8);
    private static final List<Part> SERVICES =
            List.of(Part.GATEWAY, Part.STATEMENTS, Part.PARTNERSHIPS);

    @TempDir static Path folder;

    private static House house;
    private static Place place;
    private static String token;
    private static Caller gateway;

    @BeforeAll
    static void up() throws IOException {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
        place = new Place(Path.of(".."), folder);
        house = new House(place, Ports.spare(), System.out::println);
        house.start();
        token =
                house.issuer()
                        .token(
                                "editor@example.org",
                                List.of("editor"),
                                Instant.now(),
                                Duration.ofHours(1));
        gateway = new Caller(house.ports().url(Part.GATEWAY), token);
        var first = record("operation-first");
        // Also where the view takes its time.
        var shown =
                gateway.get(
                        "/v1/actors/operation-first",
                        "Consistency-Token",
                        first.headers().firstValue("Consistency-Token").orElseThrow(),
                        "Prefer",
                        "wait=9");
        assertThat(shown.statusCode()).isEqualTo(200);
    }

    @AfterAll
    static void down() {
        house.close();
    }

    @Test
    void everyFigureThatRulesAndDashboardAskForIsThere() throws IOException {
        // What is counted by a label is there once it has happened.
        gateway.get("/v1/status", "Authorization", "Bearer no.token.at-all");
        var exposed = new TreeSet<String>();
        for (var service : SERVICES) {
            Figures.in(health(service).metrics()).forEach(exposed::add);
        }

        assertThat(exposed).containsAll(Figures.askedForByAlerts());
        assertThat(exposed).containsAll(Figures.askedForByTheDashboard());
        assertThat(Figures.askedForByAlerts())
                .contains("outbox_oldest_age_seconds", "relay_active");
    }

    @Test
    void aRequestKeepsItsIdOnTheWayToItsOwner() throws IOException {
        var refused =
                gateway.put("/v1/actors/operation-id", null, "{\"type\": ", "X-Request-Id", "op-7");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Caller.json(refused).get("requestId").asText()).isEqualTo("op-7");
        assertThat(refused.headers().allValues("X-Request-Id")).containsExactly("op-7");
        await().untilAsserted(() ->
                assertThat(Files.readString(place.log(Part.STATEMENTS))).contains(" op-7 "));
    }

    @Test
    void kafkaAwayUnreadiesAndRestartsNothing() throws IOException {
        house.stop(Part.KAFKA);
        var written = record("operation-offline", "Prefer", "wait=0");
        assertThat(written.headers().firstValue("View-Status")).contains("pending");
        assertThat(written.headers().firstValue("Preference-Applied")).contains("wait=0");
        var strict =
                gateway.get(
                        "/v1/actors?actor=operation-offline",
                        "Consistency-Token",
                        written.headers().firstValue("Consistency-Token").orElseThrow(),
                        "Prefer",
                        "wait=1");
        assertThat(strict.statusCode()).isEqualTo(503);
        assertThat(strict.body()).contains("/problems/view-behind");

        await().during(A_WHILE)
                .until(() ->
                        SERVICES.stream()
                                .allMatch(service ->
                                        health(service).ready() == 200
                                                && health(service).live() == 200));
        assertThat(gateway.get("/v1/actors/operation-first").statusCode()).isEqualTo(200);
        // A gateway that starts now serves what it has.
        house.stop(Part.GATEWAY);
        house.start(Part.GATEWAY);
        assertThat(gateway.get("/v1/actors/operation-first").statusCode()).isEqualTo(200);

        house.start(Part.KAFKA);
        await().untilAsserted(() ->
                assertThat(gateway.get("/v1/actors/operation-offline").statusCode())
                        .isEqualTo(200));
    }

    @Test
    void aDatabaseAwayUnreadiesAndRestartsNothing() {
        house.kill(Part.POSTGRESQL);
        for (var service : SERVICES) {
            await().untilAsserted(() -> assertThat(health(service).ready()).isEqualTo(503));
            assertThat(health(service).live()).isEqualTo(200);
            var asked = System.nanoTime();
            assertThat(metrics(service)).contains("jvm_memory_used_bytes");
            assertThat(Duration.ofNanos(System.nanoTime() - asked))
                    .isLessThan(Duration.ofSeconds(2));
        }
        await().untilAsserted(
                        () -> assertThat(metrics(Part.STATEMENTS)).contains("outbox_pending NaN"));

        house.start(Part.POSTGRESQL);
        for (var service : SERVICES) {
            await().untilAsserted(() -> assertThat(health(service).ready()).isEqualTo(200));
            assertThat(health(service).live()).isEqualTo(200);
        }
    }

    @Test
    void aGatewayThatGoesServesUntilOthersKnowAndEndsItsStreams() throws Exception {
        try (var second = new SecondGateway(house, place, folder, Duration.ofSeconds(3))) {
            await().until(() -> second.health().ready() == 200);
            second.api().get("/v1/actors/not-there", "X-Request-Id", "json-line");
            var stream = second.follow();

            second.terminate();

            await().pollInterval(Duration.ofMillis(50)).until(() -> second.health().ready() == 503);
            assertThat(second.api().get("/v1/actors/operation-first").statusCode()).isEqualTo(200);
            // A broken stream would fail here.
            assertThat(stream.filter(line -> !line.isEmpty()).toList()).endsWith("retry:2000");
            assertThat(second.end()).succeedsWithin(Duration.ofSeconds(15));
            assertThat(second.log())
                    .allSatisfy(line ->
                            assertThat(line).startsWith("{").contains("\"service\":\"gateway\""))
                    .anySatisfy(line -> assertThat(line).contains("\"requestId\":\"json-line\""));
        }
    }

    private static HttpResponse<String> record(String id, String... headers) throws IOException {
        var recorded = gateway.put("/v1/actors/" + id, null, WholeSystemTest.actor(id, 1), headers);
        assertThat(recorded.statusCode()).isEqualTo(201);
        return recorded;
    }

    private static Health health(Part service) {
        return new Health(house.ports().management(service));
    }

    private static String metrics(Part service) {
        try {
            return health(service).metrics();
        } catch (IOException e) {
            return "";
        }
    }
}
