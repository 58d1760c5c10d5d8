package org.entente.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What containers live through: each is stopped and started, there are more of them, others take
/// their place, and all of them go and come back.
@Tag("containers")
@TestMethodOrder(OrderAnnotation.class)
@Timeout(900)
class ContainersOverTimeTest {
    private static final String DOSSIER = "/v1/relations/eu/kr";
    private static final String ENTRY = "/v1/actors/container-time";
    private static final String NEXT = "next";

    @TempDir static Path folder;

    private static Containers containers;
    private static String token;

    @BeforeAll
    static void startAll() {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(2));
        containers = new Containers(folder);
        containers.up(1);
        token = containers.token("editor");
    }

    @AfterAll
    static void removeProject() throws IOException {
        Awaitility.reset();
        containers.close();
    }

    @Test
    @Order(1)
    void goesOnWhereItWasWhenAnyContainerStopsAndStarts() throws IOException {
        assertThat(
                        gateway()
                                .put(ENTRY, null, WholeSystemTest.actor("container-time", 1))
                                .statusCode())
                .isEqualTo(201);
        var version = 1L;
        for (var service : Containers.ALL) {
            var container = containers.one(service);

            containers.docker("stop", "-t", "30", container);

            // Killed for being slow it would be 137.
            assertThat(containers.inspect(container, "{{.State.ExitCode}}"))
                    .as(service)
                    .isIn("0", "143");
            if (!service.equals("gateway") && !service.equals("postgres")) {
                assertThat(gateway().get(DOSSIER).statusCode())
                        .as("without " + service)
                        .isEqualTo(200);
            }
            containers.docker("start", container);
            containers.awaitHealthy(container);
            containers.awaitHealthy(containers.one("gateway"));
            long before = version++;
            var body = WholeSystemTest.actor("container-time", version);
            await().untilAsserted(() ->
                    assertThat(gateway().put(ENTRY, before, body).statusCode())
                            .as("after " + service)
                            .isEqualTo(200));
            await().untilAsserted(() ->
                    assertThat(gateway().json(ENTRY).get("version").asLong())
                            .isEqualTo(before + 1));
        }
    }

    @Test
    @Order(2)
    void sharesTheWorkAmongTwoOfEach() throws IOException {
        containers.up(2);
        var gateways = containers.of("gateway").stream().map(containers::published).toList();
        assertThat(gateways).doesNotHaveDuplicates().hasSize(2);

        for (var n = 0; n < 20; n++) {
            var written =
                    new Caller(gateways.get(n % 2), token)
                            .put(
                                    "/v1/actors/shared-" + n,
                                    null,
                                    WholeSystemTest.actor("shared-" + n, 1));
            assertThat(written.statusCode()).as(written.body()).isEqualTo(201);
            var consistency = written.headers().firstValue("Consistency-Token").orElseThrow();
            var read =
                    new Caller(gateways.get((n + 1) % 2), token)
                            .get("/v1/actors/shared-" + n, "Consistency-Token", consistency);
            assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
        }
        await().untilAsserted(() ->
                assertThat(new Caller(gateways.get(0), token).json("/v1/status").get("feed"))
                        .isEqualTo(
                                new Caller(gateways.get(1), token).json("/v1/status").get("feed")));
    }

    @Test
    @Order(3)
    void isUpgradedUnderTrafficWithoutAFailedRequest() throws Exception {
        try (var balancer = new Balancer(new Doors(containers), token);
                var traffic = new Traffic(balancer)) {
            await().until(() -> balancer.ready().size() == 2 && traffic.answered() > 100);
            for (var service : Containers.SERVICES) {
                var before = containers.of(service);

                containers.roll(service, NEXT);

                assertThat(containers.of(service)).hasSize(2).doesNotContainAnyElementsOf(before);
                assertThat(containers.of(service))
                        .allSatisfy(one ->
                                assertThat(containers.inspect(one, "{{.Config.Image}}"))
                                        .endsWith(":" + NEXT));
                await().until(() -> balancer.ready().size() == 2);
            }
            traffic.stop();
            System.out.printf("upgraded under traffic: %d requests answered%n", traffic.answered());
            assertThat(traffic.failures()).isEmpty();
        }
    }

    @Test
    @Order(4)
    void losesNothingWhenAllIsRemovedAndStartedAgain() throws IOException {
        var history = gateway().json(ENTRY + "/history");
        var dossier = gateway().json(DOSSIER);
        var position = gateway().json("/v1/status").get("feed");

        containers.compose("down", "-t", "30");
        assertThat(containers.attempt(Map.of(), "ps", "-q").output()).isEmpty();
        containers.up(1);

        assertThat(gateway().json(ENTRY + "/history")).isEqualTo(history);
        assertThat(gateway().json(DOSSIER)).isEqualTo(dossier);
        assertThat(gateway().json("/v1/status").get("feed")).isEqualTo(position);
    }

    private static Caller gateway() {
        return new Caller(containers.published(containers.of("gateway").getFirst()), token);
    }
}
