package org.entente.testing;

import java.nio.file.Path;
import java.util.Locale;
import org.entente.engines.EmbeddedDatabases.Database;

/// A PostgreSQL and a Kafka, wherever they come from.
sealed interface Backing extends AutoCloseable permits EmbeddedBacking, ContainerBacking {
    String description();

    Database database(String name);

    /// Where the broker is found.
    String kafka();

    @Override
    void close();

    static Backing start(Path directory) {
        var wanted = System.getProperty("entente.test.engines", "auto").toLowerCase(Locale.ROOT);
        return switch (wanted) {
            case "embedded" -> EmbeddedBacking.start(directory);
            case "containers" -> ContainerBacking.start();
            case "auto" ->
                    ContainerBacking.isAtHand()
                            ? ContainerBacking.start()
                            : EmbeddedBacking.start(directory);
            default ->
                    throw new IllegalArgumentException(
                            "entente.test.engines is embedded, containers or auto, not " + wanted);
        };
    }
}
