package org.entente.bench.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// docker-compose.yml under a name of its own, with passwords and volumes that are thrown away.
final class Project implements AutoCloseable {
    private static final String NAME = "entente-bench";

    private final Path root;
    private final Path folder;
    private final String ports;
    private final List<String> compose;

    Project(Path root, int port) {
        this.root = root;
        this.ports = port + "-" + (port + 9);
        try {
            this.folder = Files.createTempDirectory(NAME);
            Files.createDirectories(folder.resolve("deploy/compose"));
            for (var file : List.of(".env.example", "deploy/compose/env")) {
                Files.copy(root.resolve(file), folder.resolve(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(List.of("bash", folder.resolve("deploy/compose/env").toString()));
        this.compose = new ArrayList<>(program());
        compose.addAll(List.of("-p", NAME, "--env-file", folder.resolve(".env").toString()));
    }

    private List<String> program() {
        try {
            run(List.of("docker", "compose", "version"));
            return List.of("docker", "compose");
        } catch (IllegalStateException _) {
            // A Docker without the plug-in.
            return List.of("docker-compose");
        }
    }

    String compose(String... arguments) {
        return run(Stream.concat(compose.stream(), Stream.of(arguments)).toList());
    }

    String docker(String... arguments) {
        return run(Stream.concat(Stream.of("docker"), Stream.of(arguments)).toList());
    }

    String inspect(String container, String format) {
        return docker("inspect", "-f", format, container);
    }

    private String run(List<String> command) {
        var builder = new ProcessBuilder(command).directory(root.toFile());
        builder.environment()
                .putAll(
                        Map.of(
                                "ENTENTE_PORTS",
                                ports,
                                "ENTENTE_KEYS",
                                folder.resolve("deploy/compose/keys").toString()));
        try {
            var errors = Files.createTempFile(folder, "errors", ".txt");
            var process = builder.redirectError(errors.toFile()).start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(
                        String.join(" ", command) + ": " + said + Files.readString(errors));
            }
            return said.strip();
        } catch (IOException e) {
            throw new IllegalStateException(command.getFirst() + " could not be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        compose("down", "-v", "--remove-orphans");
    }
}
