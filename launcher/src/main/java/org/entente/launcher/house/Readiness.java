package org.entente.launcher.house;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Waits until a part serves, and tells why when it never does.
final class Readiness {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration BETWEEN = Duration.ofMillis(25);
    private static final int LINES_OF_LOG = 15;

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(1))
                    .build();

    void awaitHealth(Part part, Process child, Path log, int port) {
        var question =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                        .timeout(Duration.ofSeconds(5))
                        .build();
        await(part, child, log, () -> isHealthy(question));
    }

    void awaitLine(Part part, Process child, Path log, String start) {
        await(part, child, log, () -> lines(log).stream().anyMatch(line -> line.startsWith(start)));
    }

    /// The sentence for a part that ended and should not have, with the end of its log.
    static Trouble ended(Part part, String how, Path log) {
        var lines = lines(log);
        var last = lines.subList(Math.max(0, lines.size() - LINES_OF_LOG), lines.size());
        var full = last.stream().anyMatch(line -> line.contains("No space left on device"));
        return new Trouble(
                "%s ended unexpectedly (%s)%s The end of %s:\n  %s"
                        .formatted(
                                part.title(),
                                how,
                                full ? ", because the disk is full: free some space." : ".",
                                log,
                                last.isEmpty() ? "(nothing)" : String.join("\n  ", last)));
    }

    private static void await(Part part, Process child, Path log, BooleanSupplier ready) {
        try {
            awaitOrBeInterrupted(part, child, log, ready);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("The start was interrupted.", e);
        }
    }

    private static void awaitOrBeInterrupted(
            Part part, Process child, Path log, BooleanSupplier ready) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ready.getAsBoolean()) {
            if (!child.isAlive()) {
                throw ended(part, "exit code " + child.exitValue(), log);
            }
            if (System.nanoTime() > deadline) {
                throw new Trouble(
                        "%s is not ready after %d seconds; its log is %s."
                                .formatted(part.title(), PATIENCE.toSeconds(), log));
            }
            Thread.sleep(BETWEEN);
        }
    }

    private boolean isHealthy(HttpRequest question) {
        try {
            return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> lines(Path log) {
        try {
            return Files.exists(log)
                    ? new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList()
                    : List.of();
        } catch (IOException _) {
            return List.of();
        }
    }
}
