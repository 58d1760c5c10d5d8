package org.entente.launcher.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.engines.Broker;
import org.jspecify.annotations.Nullable;

/// One process of a [Town]: a broker, or a replica of a service.
public final class Resident {
    private final Readiness readiness = new Readiness();
    private final String name;
    private final Part part;
    private final List<String> command;
    private final Map<String, String> settings;
    private final Path log;
    private final @Nullable Ports ports;
    private @Nullable ChildProcess life;

    /// @param ports where a service answers; a broker is told its own by the command
    Resident(
            String name,
            Part part,
            List<String> command,
            Map<String, String> settings,
            Path log,
            @Nullable Ports ports) {
        this.name = name;
        this.part = part;
        this.command = command;
        this.settings = settings;
        this.log = log;
        this.ports = ports;
    }

    public String name() {
        return name;
    }

    /// Where a service answers.
    public URI url() {
        return Objects.requireNonNull(ports).url(part);
    }

    /// The port where a service says whether it is ready.
    public int management() {
        return Objects.requireNonNull(ports).management(part);
    }

    public boolean isRunning() {
        return life != null && life.process().isAlive();
    }

    /// Starts it and returns when it serves.
    public void start() {
        try {
            Files.deleteIfExists(log);
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.redirectOutput(log.toFile());
            builder.environment().put("MALLOC_ARENA_MAX", "2");
            builder.environment().putAll(settings);
            var child = builder.start();
            life = new ChildProcess(child, Duration.ofSeconds(60));
            if (ports == null) {
                readiness.awaitLine(part, child, log, Broker.READY);
            } else {
                readiness.awaitHealth(part, child, log, ports.management(part));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Stops it in good order.
    public void stop() {
        living().stop();
    }

    /// Kills it as a crash would (SIGKILL).
    public void kill() {
        living().kill();
    }

    /// Lets it hang (SIGSTOP): its connections stay open, and nothing comes out of them.
    public void freeze() {
        signal("STOP");
    }

    /// Lets it go on (SIGCONT).
    public void thaw() {
        signal("CONT");
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(living().process().pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private ChildProcess living() {
        if (life == null) {
            throw new IllegalStateException(name + " was not started");
        }
        return life;
    }
}
