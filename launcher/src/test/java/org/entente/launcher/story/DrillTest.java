package org.entente.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.entente.engines.Directories;
import org.entente.launcher.CatchUp;
import org.entente.launcher.Trained;
import org.entente.launcher.house.House;
import org.entente.launcher.house.Part;
import org.entente.launcher.house.Place;
import org.entente.launcher.house.Ports;
import org.entente.launcher.loading.Existing;
import org.entente.launcher.loading.Import;
import org.entente.launcher.loading.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The day on which everything is lost but a backup, and the day on which Kafka is lost.
@ExtendWith(Trained.class)
@TestMethodOrder(OrderAnnotation.class)
@Timeout(900)
class DrillTest {

    private static final String STATEMENT = "/v1/statements/2024-11-04-eu-kr-dprk-russia";

    @TempDir static Path folder;

    private static final Ports PORTS = Ports.spare();
    private static Path data;
    private static House house;
    private static Caller gateway;
    private static OwnersTables owners;

    @BeforeAll
    static void up() throws IOException {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(120));
        data = folder.resolve("data");
        house = started();
        gateway = new Caller(gatewayUrl(), token());
        owners = new OwnersTables(house);
        var record =
                new Import(gatewayUrl(), token(), Existing.REVISE, Progress.none())
                        .run(Path.of("..", "record"));
        assertThat(record.failures()).isEmpty();
        var promise = new Promise(gateway);
        promise.isMadeInAStatementAndProposed();
        promise.isAcceptedAndKept();
        var statement = gateway.get(STATEMENT).body();
        var corrected = statement.replace("\"place\":\"Seoul\"", "\"place\":\"Seoul, Korea\"");
        assertThat(gateway.put(STATEMENT, 1L, corrected).statusCode()).isEqualTo(200);
        assertThat(gateway.post("/v1/actors/kp/retraction", "{\"why\": \"a drill\"}").statusCode())
                .isEqualTo(200);
        await().until(owners::areAtRest);
    }

    @AfterAll
    static void down() {
        house.close();
    }

    @Test
    @Order(1)
    void everythingIsDestroyedAndComesBackFromABackup() throws Exception {
        var recorded = content();
        var kept = owners.hashes();
        var lives = lives();
        var place = gateway.json("/v1/status").get("feed").asText();
        var file = folder.resolve("backup.zip");

        var backup = Typed.entente(data, "backup", file.toString());

        assertThat(backup.exitCode()).as(backup.output()).isZero();
        assertThat(backup.output()).contains("changes of", "Keys, passwords and settings are not");
        // What comes after it is lost.
        var late = gateway.put("/v1/actors/late", null, WholeSystemTest.actor("late", 1));
        gateway.post(STATEMENT + "/retraction", "{\"why\": \"too late\"}");
        var running = Typed.entente(data, "restore", file.toString(), "--yes");
        assertThat(running.exitCode()).isEqualTo(1);
        assertThat(running.output()).contains("Entente runs here: stop it first");

        house.close();
        Directories.delete(data);
        assertThat(data).doesNotExist();
        var restore = Typed.entente(data, "restore", file.toString(), "--yes");
        assertThat(restore.exitCode()).as(restore.output()).isZero();
        assertThat(place().restored()).exists();
        startAgain();

        assertThat(catchUp().await()).isTrue();
        assertThat(content()).isEqualTo(recorded);
        await().until(owners::areAtRest);
        assertThat(owners.hashes()).isEqualTo(kept);
        assertThat(gateway.json("/v1/status").at("/parked")).isEmpty();
        assertThat(gateway.get("/v1/actors/late").statusCode()).isEqualTo(404);
        assertThat(lives().values()).doesNotContainAnyElementsOf(lives.values());
        try (var follower = new Follower(gatewayUrl(), place)) {
            await().untilAsserted(() ->
                    assertThat(follower.received())
                            .extracting(Follower.Received::event)
                            .startsWith("reset"));
        }
        var lost = late.headers().firstValue("Consistency-Token").orElseThrow();
        var gone = gateway.get("/v1/actors/late", "Consistency-Token", lost);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("/problems/epoch-changed");
        var next = gateway.put("/v1/actors/kr", 1L, WholeSystemTest.actor("kr", 2));
        assertThat(next.statusCode()).as(next.body()).isEqualTo(200);
        assertThat(next.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(next.headers().firstValue("View-Status")).isEmpty();
    }

    @Test
    @Order(2)
    void kafkaIsLostAndItsTopicsAreMadeAgain() throws Exception {
        await().until(owners::areAtRest);
        var lives = lives();
        var kept = owners.hashes();
        var recorded = content();
        house.close();
        Directories.delete(data.resolve("kafka"));
        startAgain();
        assertThat(PublishedVersions.of(house, "")).isEmpty();

        var republish = Typed.entente(data, "republish");

        assertThat(republish.exitCode()).as(republish.output()).isZero();
        assertThat(republish.output()).contains("statements: ", "partnerships: ", "sent again");
        assertThat(PublishedVersions.of(house, "")).isEqualTo(owners.versions());
        assertThat(lives()).isEqualTo(lives);
        assertThat(content()).isEqualTo(recorded);

        // And the view is made again from them alone: beside the one that serves, and from nothing.
        var rebuild = Typed.entente(data, "rebuild");
        assertThat(rebuild.exitCode()).as(rebuild.output()).isZero();
        assertThat(rebuild.output()).contains("The view was built anew");
        assertThat(content()).isEqualTo(recorded);
        house.stop(Part.GATEWAY);
        owners.tell("view", "drop schema view cascade");
        house.start(Part.GATEWAY);
        await().untilAsserted(() -> assertThat(content()).isEqualTo(recorded));
        // The partnership-service has gone through the statements again and proposed nothing new.
        assertThat(owners.hashes()).isEqualTo(kept);
    }

    @Test
    @Order(3)
    void aBackupIsMadeWhileNothingRunsAndNeverOverAnotherFile() throws Exception {
        house.close();
        var restored = folder.resolve("resting.zip");

        var backup = Typed.entente(data, "backup", restored.toString());

        assertThat(backup.exitCode()).as(backup.output()).isZero();
        assertThat(Files.size(restored)).isPositive();
        var again = Typed.entente(data, "backup", restored.toString());
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.output()).contains("exists already");
        assertThat(Typed.entente(data, "republish").output()).contains("Entente does not run here");
        assertThat(Typed.entente(data, "status").output()).doesNotContain("127.0.0.1");
    }

    private static House started() {
        var started = new House(place(), PORTS, System.out::println);
        started.start();
        return started;
    }

    /// As before, but with keys that may be new.
    private static void startAgain() {
        house = started();
        gateway = new Caller(gatewayUrl(), token());
        owners = new OwnersTables(house);
    }

    private static Place place() {
        return new Place(Path.of(".."), data);
    }

    private static CatchUp catchUp() {
        return new CatchUp(place(), house, System.out::println, Duration.ofSeconds(60));
    }

    private static URI gatewayUrl() {
        return house.ports().url(Part.GATEWAY);
    }

    private static String token() {
        return house.issuer()
                .token("editor@example.org", List.of("editor"), Instant.now(), Duration.ofHours(1));
    }

    private static Map<String, String> content() {
        return new Content(gateway).hashes();
    }

    private static Map<String, String> lives() throws SQLException {
        return Map.of(
                "statements", owners.epoch("statements"),
                "partnerships", owners.epoch("partnerships"));
    }
}
