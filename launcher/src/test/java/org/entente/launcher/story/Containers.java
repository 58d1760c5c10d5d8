package org.entente.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.engines.FreePorts;

/// docker-compose.yml as a project of its own, beside any other that runs on this machine: with
/// passwords, ports and volumes of its own.
final class Containers implements AutoCloseable {
    static final List<String> SERVICES =
            List.of("statements-service", "partnership-service", "gateway");
    static final List<String> ALL =
            Stream.concat(Stream.of("postgres", "kafka"), SERVICES.stream()).toList();

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Shell shell;
    private final List<String> compose;

    /// @param folder where `.env` and the keys are written to
    Containers(Path folder) {
        write(folder);
        var environment = new HashMap<String, String>();
        int first = FreePorts.inARow(4);
        environment.put("ENTENTE_PORTS", first + "-" + (first + 3));
        environment.put("ENTENTE_KEYS", folder.resolve("deploy/compose/keys").toString());
        environment.put("ENTENTE_TAG", System.getProperty("entente.test.tag", "test"));
        this.shell = new Shell(ROOT, environment);
        this.compose = new ArrayList<>(program());
        compose.addAll(List.of("-p", "entente-test-" + ProcessHandle.current().pid()));
        compose.addAll(List.of("--env-file", folder.resolve(".env").toString()));
    }

    // As `./entente env` does it, in another folder.
    private static void write(Path folder) {
        try {
            var script = folder.resolve("deploy/compose/env");
            Files.createDirectories(script.getParent());
            Files.copy(ROOT.resolve("deploy/compose/env"), script);
            Files.copy(ROOT.resolve(".env.example"), folder.resolve(".env.example"));
            new Shell(folder, Map.of()).run(List.of("bash", script.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> program() {
        var plugin = List.of("docker", "compose");
        var asked = Stream.concat(plugin.stream(), Stream.of("version")).toList();
        return shell.attempt(asked).code() == 0 ? plugin : List.of("docker-compose");
    }

    String compose(String... arguments) {
        return shell.run(command(arguments));
    }

    /// With other settings than the project's own.
    Shell.Ended attempt(Map<String, String> settings, String... arguments) {
        var environment = new HashMap<>(shell.environment());
        environment.putAll(settings);
        return new Shell(ROOT, environment).attempt(command(arguments));
    }

    private List<String> command(String... arguments) {
        return Stream.concat(compose.stream(), Stream.of(arguments)).toList();
    }

    String docker(String... arguments) {
        return shell.run(Stream.concat(Stream.of("docker"), Stream.of(arguments)).toList());
    }

    Shell.Ended attemptDocker(String... arguments) {
        return shell.attempt(Stream.concat(Stream.of("docker"), Stream.of(arguments)).toList());
    }

    /// Starts everything with so many of each service, and returns when all of it is healthy.
    void up(int each) {
        var arguments = new ArrayList<>(List.of("up", "-d", "--no-build"));
        SERVICES.forEach(service -> arguments.addAll(List.of("--scale", service + "=" + each)));
        compose(arguments.toArray(String[]::new));
        SERVICES.forEach(service -> assertThat(of(service)).as(service).hasSize(each));
        Stream.concat(ALL.stream(), Stream.of("starter"))
                .flatMap(service -> of(service).stream())
                .forEach(this::awaitHealthy);
    }

    /// The service's containers that run, by id.
    List<String> of(String service) {
        var printed = compose("ps", "-q", service);
        return printed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /// The same while others start and stop containers.
    List<String> running(String service) {
        var project = compose.get(compose.indexOf("-p") + 1);
        var printed =
                attemptDocker(
                                "ps",
                                "-q",
                                "--filter",
                                "label=com.docker.compose.project=" + project,
                                "--filter",
                                "label=com.docker.compose.service=" + service)
                        .output();
        return printed.lines().toList();
    }

    String one(String service) {
        assertThat(of(service)).as(service).hasSize(1);
        return of(service).getFirst();
    }

    void awaitHealthy(String container) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(250))
                .untilAsserted(
                        () -> assertThat(health(container)).as(container).isEqualTo("healthy"));
    }

    String health(String container) {
        return inspect(container, "{{if .State.Health}}{{.State.Health.Status}}{{end}}");
    }

    String inspect(String container, String format) {
        return docker("inspect", "-f", format, container);
    }

    /// Where a gateway can be reached from outside.
    URI published(String gateway) {
        return URI.create(
                "http://" + docker("port", gateway, "8080/tcp").lines().findFirst().orElseThrow());
    }

    /// Replaces the service's containers one after the other by ones of another image, which is the
    /// same under another name.
    void roll(String service, String tag) {
        var images = "entente/" + service + ":";
        docker("tag", images + shell.environment().get("ENTENTE_TAG"), images + tag);
        var environment = new HashMap<>(shell.environment());
        environment.put("ENTENTE_TAG", tag);
        var options = compose.subList(compose.indexOf("-p"), compose.size());
        var script = Stream.of(ROOT.resolve("deploy/compose/roll").toString(), service);
        new Shell(ROOT, environment).run(Stream.concat(script, options.stream()).toList());
    }

    /// A bearer token, as a user makes one.
    String token(String role) {
        return compose("run", "--rm", "-T", "operations", "token", "--role", role)
                .lines()
                .filter(line -> line.startsWith("ey"))
                .findFirst()
                .orElseThrow();
    }

    /// Removes everything, and keeps what it logged.
    @Override
    public void close() throws IOException {
        var log = ROOT.resolve("launcher/target/containers.log");
        Files.writeString(log, attempt(Map.of(), "logs", "--no-color").output());
        compose("down", "-v", "--remove-orphans", "-t", "30");
    }
}
