package org.entente.launcher.house;

import java.io.IOException;
import java.nio.file.Files;
import org.entente.engines.Directories;
import org.entente.engines.EmbeddedDatabases;
import org.entente.engines.EmbeddedDatabases.Database;
import org.jspecify.annotations.Nullable;

/// The databases of a house, for whoever works on them without its services.
public final class Storeroom implements AutoCloseable {
    private final Place place;
    private final int port;
    private final @Nullable House opened;

    private Storeroom(Place place, int port, @Nullable House opened) {
        this.place = place;
        this.port = port;
        this.opened = opened;
    }

    /// Those of a house that runs; else PostgreSQL alone is started, until this is closed.
    public static Storeroom of(Place place, Announcer announcer) {
        return State.read(place)
                .filter(state -> state.launcherProcess().isPresent())
                .map(state -> new Storeroom(place, state.ports().of(Part.POSTGRESQL), null))
                .orElseGet(() -> {
                    if (!Files.isDirectory(place.databases())) {
                        throw new Trouble(
                                "There is nothing in %s yet: start Entente once with ./entente up."
                                        .formatted(place.data()));
                    }
                    return opened(place, announcer);
                });
    }

    /// Those of a house of which nothing runs. Nobody starts it until this is closed.
    public static Storeroom ofResting(Place place, Announcer announcer) {
        if (State.read(place).filter(state -> state.launcherProcess().isPresent()).isPresent()) {
            throw new Trouble("Entente runs here: stop it first with ./entente down.");
        }
        return opened(place, announcer);
    }

    private static Storeroom opened(Place place, Announcer announcer) {
        place.requireSpace();
        Leftovers.stop(place, announcer);
        var house = new House(place, Ports.spare(), announcer);
        try {
            house.start(Part.POSTGRESQL);
        } catch (RuntimeException e) {
            house.close();
            throw e;
        }
        return new Storeroom(place, house.ports().of(Part.POSTGRESQL), house);
    }

    public Database database(String name) {
        return EmbeddedDatabases.database(place.databases(), port, name);
    }

    /// Throws Kafka's data away; it has its topics again, empty, when it starts next.
    public void forgetTopics() {
        try {
            if (Files.exists(place.broker())) {
                Directories.delete(place.broker());
            }
        } catch (IOException e) {
            throw new Trouble("Kafka's data could not be deleted: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        if (opened != null) {
            opened.close();
        }
    }
}
