package org.entente.launcher.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.engines.EmbeddedDatabases;
import org.entente.engines.EmbeddedIssuer;
import org.entente.engines.FreePorts;
import org.entente.engines.Quorum;

/// Two of each service, on three brokers and one PostgreSQL: what a [House] grows to when it must
/// not miss anybody. Each is a process of its own, which can be stopped, killed and frozen.
public final class Town implements AutoCloseable {
    private static final int BROKERS = 3;
    private static final int REPLICAS = 2;
    private static final int PORTS_EACH = 9;

    private final Place place;
    private final Commands commands;
    private final EmbeddedIssuer issuer;
    private final EmbeddedDatabases databases;
    private final Quorum quorum;
    private final List<Ports> ports;
    private final List<Resident> brokers;
    private final List<Resident> statements;
    private final List<Resident> partnerships;
    private final List<Resident> gateways;

    /// Starts everything and returns when all of it serves.
    public Town(Path folder) {
        place = new Place(Path.of(".."), folder);
        commands = new Commands(place, Training.caches(place));
        issuer = EmbeddedIssuer.in(place.keys());
        int first = FreePorts.inARow(2 * BROKERS + 1 + 3 * REPLICAS * PORTS_EACH);
        quorum =
                new Quorum(
                        IntStream.range(0, BROKERS)
                                .map(n -> first + 2 * n)
                                .mapToObj(port -> new Quorum.Voter(port, port + 1))
                                .toList());
        int database = first + 2 * BROKERS;
        ports =
                IntStream.range(0, 3 * REPLICAS)
                        .mapToObj(n -> new Ports(database + 1 + n * PORTS_EACH))
                        .toList();
        try {
            Files.createDirectories(folder.resolve("logs"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        databases =
                EmbeddedDatabases.start(place.databases(), place.log(Part.POSTGRESQL), database);
        brokers = IntStream.rangeClosed(1, BROKERS).mapToObj(this::broker).toList();
        statements = replicas(Part.STATEMENTS);
        partnerships = replicas(Part.PARTNERSHIPS);
        gateways = replicas(Part.GATEWAY);
        try {
            complete();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    public Resident brokerNumber(int number) {
        return brokers.get(number - 1);
    }

    public List<Resident> statements() {
        return statements;
    }

    public List<Resident> partnerships() {
        return partnerships;
    }

    public List<Resident> gateways() {
        return gateways;
    }

    public String bootstrapServers() {
        return quorum.bootstrapServers();
    }

    public String editorsToken() {
        return issuer.token(
                "editor@example.org", List.of("editor"), Instant.now(), Duration.ofHours(1));
    }

    /// As the service that owns it sees it; its replicas' sessions there bear their names.
    public Connection database(String name) throws SQLException {
        var database = databases.database(name);
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    /// Brings back whatever does not run, and returns when all of it serves.
    public void complete() {
        // A service at a time: small machines have enough to do with two.
        Stream.of(brokers, statements, partnerships, gateways).forEach(Town::start);
    }

    @Override
    public void close() {
        Stream.of(gateways, partnerships, statements, brokers)
                .flatMap(List::stream)
                .filter(Resident::isRunning)
                .forEach(Resident::kill);
        databases.close();
    }

    private static void start(List<Resident> residents) {
        var missing = residents.stream().filter(one -> !one.isRunning()).toList();
        Parallel.forEach(missing, Resident::start, () -> {});
    }

    private Resident broker(int number) {
        var name = "kafka-" + number;
        return new Resident(
                name,
                Part.KAFKA,
                commands.broker(place.data().resolve(name), number, quorum),
                Map.of(),
                log(name),
                null);
    }

    private List<Resident> replicas(Part part) {
        return IntStream.rangeClosed(1, REPLICAS).mapToObj(n -> replica(part, n)).toList();
    }

    private Resident replica(Part service, int number) {
        var name = service.title() + "-" + number;
        var own = ports(service, number);
        var settings = new Settings(own, databases, issuer, Map.of()).of(service);
        settings.computeIfPresent(
                "ENTENTE_DATABASE_URL", (_, url) -> url + "?ApplicationName=" + name);
        settings.put("ENTENTE_KAFKA", quorum.bootstrapServers());
        settings.put("ENTENTE_STATEMENTS_URL", urls(Part.STATEMENTS));
        settings.put("ENTENTE_PARTNERSHIPS_URL", urls(Part.PARTNERSHIPS));
        settings.put("ENTENTE_REMINDERS_EVERY", "1s");
        // Subscribers of the tests are on this machine.
        settings.put("ENTENTE_WEBHOOK_ALLOW", "127.0.0.0/8");
        settings.put("ENTENTE_SHUTDOWN_DELAY", "2s");
        // They come and go.
        settings.remove("ENTENTE_INSTANCE");
        return new Resident(name, service, commands.service(service), settings, log(name), own);
    }

    private String urls(Part service) {
        return String.join(
                ",",
                IntStream.rangeClosed(1, REPLICAS)
                        .mapToObj(n -> ports(service, n).url(service).toString())
                        .toList());
    }

    private Ports ports(Part service, int number) {
        return ports.get(Part.SERVICES.indexOf(service) * REPLICAS + number - 1);
    }

    private Path log(String name) {
        return place.data().resolve("logs").resolve(name + ".log");
    }
}
