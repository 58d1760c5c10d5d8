package org.entente.launcher.house;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.entente.engines.Broker;
import org.entente.engines.EmbeddedDatabases;
import org.entente.engines.EmbeddedIssuer;
import org.entente.engines.Quorum;
import org.jspecify.annotations.Nullable;

/// A whole Entente on this machine: PostgreSQL, Kafka and the three services, each a process of its
/// own.
///
/// Single parts can be stopped, killed and started again while the others run.
public final class House implements AutoCloseable {
    private final Place place;
    private final Ports ports;
    private final Caches caches;
    private final Announcer announcer;
    private final Map<String, String> more;
    private final EmbeddedIssuer issuer;
    private final Readiness readiness = new Readiness();
    private final Lives lives;
    // Held while the database server starts: whoever stops the house waits for that, or would leave
    // it running.
    private final ReentrantLock databaseStart = new ReentrantLock();
    private volatile @Nullable EmbeddedDatabases databases;
    private boolean closing;

    public House(Place place, Ports ports, Announcer announcer) {
        this(place, ports, announcer, Map.of());
    }

    /// @param more what the services are told besides
    public House(Place place, Ports ports, Announcer announcer, Map<String, String> more) {
        this(place, ports, Training.caches(place), announcer, more);
    }

    House(Place place, Ports ports, Caches caches, Announcer announcer, Map<String, String> more) {
        this.place = place;
        this.ports = ports;
        this.caches = caches;
        this.announcer = announcer;
        this.more = more;
        this.issuer = EmbeddedIssuer.in(place.keys());
        this.lives = new Lives(place, ports);
    }

    public Ports ports() {
        return ports;
    }

    public EmbeddedIssuer issuer() {
        return issuer;
    }

    /// The databases, once PostgreSQL has been started.
    public EmbeddedDatabases databases() {
        return Optional.ofNullable(databases)
                .orElseThrow(() -> new Trouble("PostgreSQL was not started."));
    }

    /// Completes when a part ends that nobody stopped or killed through this house, with the
    /// sentence to tell.
    public CompletableFuture<Trouble> collapse() {
        return lives.collapse();
    }

    public boolean isRunning(Part part) {
        return lives.isRunning(part);
    }

    /// Starts everything and returns when all of it serves. If a part fails, nothing is left
    /// running.
    public void start() {
        Parallel.forEach(Part.ENGINES, this::start, this::close);
        Parallel.forEach(Part.SERVICES, this::start, this::close);
    }

    /// Starts one part and returns when it serves.
    public void start(Part part) {
        var clock = new Stopwatch();
        place.turnLog(part);
        switch (part) {
            case POSTGRESQL -> startDatabases();
            case KAFKA -> startBroker();
            case STATEMENTS, PARTNERSHIPS, GATEWAY -> startService(part);
        }
        announcer.say(
                "%s ready on 127.0.0.1:%d (%s)".formatted(part.title(), ports.of(part), clock));
    }

    /// Stops one part in good order. Nothing happens when it does not run.
    public void stop(Part part) {
        var clock = new Stopwatch();
        if (end(part, Life::stop)) {
            announcer.say("%s stopped (%s)".formatted(part.title(), clock));
        }
    }

    /// Kills one part as a crash would (SIGKILL).
    public void kill(Part part) {
        end(part, Life::kill);
    }

    /// Kills everything, and whatever is just starting.
    void killAll() {
        refuseStarts();
        List.of(Part.values()).reversed().forEach(this::kill);
        State.forget(place);
    }

    /// Stops everything, in an order in which nobody misses anybody.
    @Override
    public void close() {
        refuseStarts();
        stop(Part.GATEWAY);
        Parallel.forEach(List.of(Part.STATEMENTS, Part.PARTNERSHIPS), this::stop, () -> {});
        stop(Part.KAFKA);
        stop(Part.POSTGRESQL);
        State.forget(place);
    }

    private synchronized void refuseStarts() {
        closing = true;
    }

    private void startDatabases() {
        databaseStart.lock();
        try {
            var started =
                    EmbeddedDatabases.start(
                            place.databases(),
                            place.log(Part.POSTGRESQL),
                            ports.of(Part.POSTGRESQL));
            databases = started;
            lives.enter(Part.POSTGRESQL, new DatabaseServer(started));
        } finally {
            databaseStart.unlock();
        }
    }

    private void startBroker() {
        var alone = Quorum.alone(ports.of(Part.KAFKA), ports.controller());
        var child = spawn(Part.KAFKA, commands().broker(place.broker(), 1, alone), Map.of());
        readiness.awaitLine(Part.KAFKA, child, place.log(Part.KAFKA), Broker.READY);
    }

    private void startService(Part service) {
        var settings = new Settings(ports, databases(), issuer, more).of(service);
        var child = spawn(service, commands().service(service), settings);
        readiness.awaitHealth(service, child, place.log(service), ports.management(service));
    }

    private Commands commands() {
        return new Commands(place, caches);
    }

    private synchronized Process spawn(
            Part part, List<String> command, Map<String, String> settings) {
        if (closing) {
            throw new Trouble("Entente is being stopped.");
        }
        var builder =
                new ProcessBuilder(command)
                        .directory(place.data().toFile())
                        .redirectErrorStream(true);
        builder.redirectOutput(place.log(part).toFile());
        // Else each thread has a heap of its own in the C library.
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        builder.environment().putAll(settings);
        try {
            var child = builder.start();
            lives.enter(part, new ChildProcess(child, caches.patience()));
            return child;
        } catch (IOException e) {
            throw new Trouble(part.title() + " could not be started: " + e.getMessage() + ".", e);
        }
    }

    private boolean end(Part part, Consumer<Life> how) {
        if (part == Part.POSTGRESQL) {
            databaseStart.lock();
            databaseStart.unlock();
        }
        return lives.end(part, how);
    }
}
