package org.entente.launcher.story;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.entente.engines.EmbeddedIssuer;
import org.entente.launcher.house.House;
import org.entente.launcher.house.Part;
import org.entente.launcher.house.Place;
import org.entente.launcher.house.Ports;

/// Another gateway on the view of a house, started as a container would be: with a delay before it
/// goes, and a log of JSON.
final class SecondGateway implements AutoCloseable {

    private final Ports ports = Ports.spare();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path log;
    private final Process process;

    SecondGateway(House house, Place place, Path folder, Duration delay) throws IOException {
        log = folder.resolve("second-gateway.log");
        var builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx160m",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                                "-jar",
                                place.application(Part.GATEWAY)
                                        .resolve("quarkus-run.jar")
                                        .toString())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        var view = house.databases().database("view");
        var password = Files.writeString(folder.resolve("password"), view.password() + "\n");
        builder.environment()
                .putAll(
                        Map.ofEntries(
                                Map.entry("ENTENTE_HTTP_PORT", port(ports.of(Part.GATEWAY))),
                                Map.entry(
                                        "ENTENTE_MANAGEMENT_PORT",
                                        port(ports.management(Part.GATEWAY))),
                                Map.entry("ENTENTE_DATABASE_URL", view.url()),
                                Map.entry("ENTENTE_DATABASE_USER", view.user()),
                                Map.entry("ENTENTE_DATABASE_PASSWORD_FILE", password.toString()),
                                Map.entry(
                                        "ENTENTE_KAFKA",
                                        "127.0.0.1:" + house.ports().of(Part.KAFKA)),
                                Map.entry("ENTENTE_JWT_ISSUER", EmbeddedIssuer.NAME),
                                Map.entry(
                                        "ENTENTE_JWT_KEY",
                                        house.issuer().publicKey().toUri().toString()),
                                Map.entry("ENTENTE_STATEMENTS_URL", url(house, Part.STATEMENTS)),
                                Map.entry(
                                        "ENTENTE_PARTNERSHIPS_URL", url(house, Part.PARTNERSHIPS)),
                                Map.entry("ENTENTE_INSTANCE", "gateway-2"),
                                Map.entry("ENTENTE_SHUTDOWN_DELAY", delay.toMillis() + "ms"),
                                Map.entry("ENTENTE_LOG_JSON", "true")));
        process = builder.start();
    }

    private static String port(int port) {
        return Integer.toString(port);
    }

    private static String url(House house, Part service) {
        return house.ports().url(service).toString();
    }

    Health health() {
        return new Health(ports.management(Part.GATEWAY));
    }

    Caller api() {
        return new Caller(ports.url(Part.GATEWAY), "");
    }

    /// The lines of the feed's stream, up to its end; it is open when this returns.
    Stream<String> follow() throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(ports.url(Part.GATEWAY) + "/v1/changes"))
                        .header("Accept", "text/event-stream");
        return http.send(request.build(), BodyHandlers.ofLines()).body();
    }

    /// Asks it to go (SIGTERM).
    void terminate() {
        process.destroy();
    }

    CompletableFuture<Process> end() {
        return process.onExit();
    }

    List<String> log() throws IOException {
        return Files.readAllLines(log);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        http.shutdownNow();
    }
}
