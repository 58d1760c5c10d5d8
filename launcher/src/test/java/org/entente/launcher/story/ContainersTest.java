package org.entente.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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

/// The story of a user who starts Entente with Docker: `./entente test-containers`.
@Tag("containers")
@TestMethodOrder(OrderAnnotation.class)
@Timeout(600)
class ContainersTest {
    private static final String DOSSIER = "/v1/relations/eu/kr";
    private static final String ENTRY = "/v1/actors/container-story";
    private static final Duration GREEN = Duration.ofSeconds(60);
    private static final double MEGABYTES_AT_REST = 220;

    @TempDir static Path folder;

    private static Containers containers;
    private static Caller gateway;

    private static double busy;
    private static Duration start;

    @BeforeAll
    static void startAll() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
        containers = new Containers(folder);
        busy = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        var began = System.nanoTime();
        containers.up(1);
        start = Duration.ofNanos(System.nanoTime() - began);
        var service = containers.published(containers.one("gateway"));
        gateway = new Caller(service, containers.token("editor"));
    }

    @AfterAll
    static void removeProject() throws IOException {
        Awaitility.reset();
        containers.close();
    }

    @Test
    @Order(1)
    void isGreenWithinAMinuteWithTheStarterRecord() {
        System.out.printf("green after %.1f s, at load %.1f%n", start.toMillis() / 1000.0, busy);
        // On a machine that is busy with something else the time says nothing.
        if (busy < Runtime.getRuntime().availableProcessors()) {
            assertThat(start).isLessThan(GREEN);
        }
        assertThat(gateway.json(DOSSIER).at("/partnerships").findValuesAsText("id"))
                .contains("eu-kr-security-and-defence-partnership");
    }

    @Test
    @Order(2)
    void refusesToStartWithoutSecrets() {
        for (var secret : List.of("POSTGRES", "STATEMENTS", "PARTNERSHIPS", "VIEW")) {
            var name = "ENTENTE_" + secret + "_PASSWORD";

            var refused = containers.attempt(Map.of(name, ""), "config");

            assertThat(refused.code()).as(name).isNotZero();
            assertThat(refused.errors()).contains("is not set; run ./entente env");
        }
    }

    @Test
    @Order(3)
    void publishesNothingButTheGatewayAndThatOnLoopback() {
        for (var service : Containers.ALL) {
            var ports =
                    containers.inspect(
                            containers.one(service), "{{json .HostConfig.PortBindings}}");
            if (service.equals("gateway")) {
                assertThat(ports).contains("8080/tcp").contains("127.0.0.1").doesNotContain("9000");
            } else {
                assertThat(ports).as(service).isIn("{}", "null");
            }
        }
    }

    @Test
    @Order(4)
    void runsWithNothingThatItDoesNotNeed() {
        for (var service : Containers.ALL) {
            var container = containers.one(service);
            var host =
                    containers.inspect(
                            container,
                            "{{.HostConfig.ReadonlyRootfs}} {{.HostConfig.CapDrop}} {{.HostConfig.SecurityOpt}}"
                                    + " {{.HostConfig.RestartPolicy.Name}} {{index .HostConfig.LogConfig.Config \"max-size\"}}");
            assertThat(host)
                    .as(service)
                    .isEqualTo("true [ALL] [no-new-privileges:true] unless-stopped 10m");
            assertThat(Long.parseLong(containers.inspect(container, "{{.HostConfig.Memory}}")))
                    .as(service)
                    .isPositive();
            assertThat(containers.docker("exec", container, "stat", "-c", "%u", "/proc/1"))
                    .as("the user of " + service)
                    .isNotEqualTo("0");
        }
        var written =
                containers.attemptDocker(
                        "exec", containers.one("gateway"), "touch", "/opt/entente/x");
        assertThat(written.errors()).contains("Read-only file system");
    }

    @Test
    @Order(5)
    void recordsRevisesRetractsAndTells() throws IOException {
        var where = gateway.json("/v1/status").get("feed").asText();
        var service = containers.published(containers.one("gateway"));
        try (var follower = new Follower(service, where)) {
            assertThat(
                            gateway.put(ENTRY, null, WholeSystemTest.actor("container-story", 1))
                                    .statusCode())
                    .isEqualTo(201);
            assertThat(
                            gateway.put(ENTRY, 1L, WholeSystemTest.actor("container-story", 2))
                                    .statusCode())
                    .isEqualTo(200);
            assertThat(gateway.json(ENTRY).at("/names/en").asText()).isEqualTo("Version 2");
            assertThat(gateway.post(ENTRY + "/retraction", "{\"why\": \"a test\"}").statusCode())
                    .isEqualTo(200);
            assertThat(gateway.json(ENTRY + "/history").at("/items").findValuesAsText("type"))
                    .containsExactly("recorded", "revised", "retracted");
            await().untilAsserted(() ->
                    assertThat(follower.received())
                            .extracting(Follower.Received::event)
                            .containsExactly("actor.recorded", "actor.revised", "actor.retracted"));
        }
        assertThat(new Caller(service, "nonsense").put(ENTRY, 3L, "{}").statusCode())
                .isEqualTo(401);
    }

    @Test
    @Order(6)
    void restsWithinAMinuteAfterTheImport() {
        for (var service : Containers.SERVICES) {
            var container = containers.one(service);
            await().untilAsserted(() ->
                    assertThat(megabytes(container)).as(service).isLessThan(MEGABYTES_AT_REST));
            System.out.printf("%s at rest: %.0f MB%n", service, megabytes(container));
        }
    }

    private static double megabytes(String container) {
        var used =
                containers.docker("stats", "--no-stream", "--format", "{{.MemUsage}}", container)
                        .split(" ")[0];
        double amount = Double.parseDouble(used.replaceAll("[A-Za-z]", ""));
        return amount * (used.endsWith("GiB") ? 1073.741824 : 1.048576);
    }

    @Test
    @Order(7)
    void runsAsAnyUser() {
        var name = "entente-test-any-user-" + ProcessHandle.current().pid();
        containers.compose("run", "-d", "--no-deps", "-u", "123456:0", "--name", name, "gateway");
        try {
            containers.awaitHealthy(name);
            assertThat(containers.docker("exec", name, "id", "-u")).isEqualTo("123456");
        } finally {
            containers.docker("rm", "-f", name);
        }
    }

    @Test
    @Order(8)
    void saysSoWhenAPasswordIsWrong() {
        var refused =
                containers.attempt(
                        Map.of(),
                        "run",
                        "--rm",
                        "-T",
                        "--no-deps",
                        "-e",
                        "ENTENTE_DATABASE_PASSWORD=wrong",
                        "gateway");

        assertThat(refused.code()).isNotZero();
        assertThat(refused.printed()).contains("password authentication failed for user");
    }
}
