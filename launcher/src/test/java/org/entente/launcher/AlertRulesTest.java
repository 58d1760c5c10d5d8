package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The rules' own tests, where Prometheus' tool is at hand.
@Timeout(60)
class AlertRulesTest {

    private static final Path FILES = Path.of("..", "deploy", "observability");

    @Test
    void eachAlertComesWithItsFaultAndNotBefore() throws IOException, InterruptedException {
        assumeTrue(isAtHand(), "promtool is not installed");

        succeeds("check", "config", "prometheus.yml");
        succeeds("test", "rules", "alerts.test.yml");
    }

    @Test
    void everyAlertHasATest() throws IOException {
        var tests = Files.readString(FILES.resolve("alerts.test.yml"));

        assertThat(Files.readString(FILES.resolve("alerts.yml")).lines())
                .filteredOn(line -> line.contains("- alert: "))
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(tests).contains("alertname: " + line.split(": ", 2)[1]));
    }

    private static void succeeds(String... arguments) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder("promtool", arguments[0], arguments[1], arguments[2])
                        .directory(FILES.toFile())
                        .redirectErrorStream(true)
                        .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static boolean isAtHand() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool")));
    }
}
