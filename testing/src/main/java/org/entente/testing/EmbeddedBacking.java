package org.entente.testing;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.entente.engines.EmbeddedDatabases;
import org.entente.engines.EmbeddedDatabases.Database;
import org.entente.engines.EmbeddedKafka;
import org.entente.engines.FreePorts;

/// Both in the care of the tests' own process.
record EmbeddedBacking(EmbeddedDatabases databases, EmbeddedKafka broker) implements Backing {

    static EmbeddedBacking start(Path directory) {
        int port = FreePorts.inARow(3);
        var databases =
                CompletableFuture.supplyAsync(() ->
                        EmbeddedDatabases.start(
                                directory.resolve("postgres"),
                                directory.resolve("postgres.log"),
                                port + 2));
        var broker = EmbeddedKafka.start(directory.resolve("kafka"), port, port + 1);
        return new EmbeddedBacking(databases.join(), broker);
    }

    @Override
    public String description() {
        return "embedded PostgreSQL and Kafka";
    }

    @Override
    public Database database(String name) {
        return databases.database(name);
    }

    @Override
    public String kafka() {
        return broker.bootstrapServers();
    }

    @Override
    public void close() {
        try (databases) {
            broker.close();
        }
    }
}
