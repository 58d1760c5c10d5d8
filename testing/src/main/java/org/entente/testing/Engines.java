package org.entente.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.entente.engines.Directories;
import org.entente.engines.EmbeddedIssuer;
import org.jboss.logmanager.Logger;
import org.jspecify.annotations.Nullable;

/// Starts a real PostgreSQL and a real Kafka for a service's tests, and tells the service where
/// they are.
///
/// They are embedded, or in containers with `-Dentente.test.engines=containers`, or when nothing is
/// asked for and a Docker engine answers that has the images already: nothing is ever pulled. The
/// argument `database` says which of Entente's databases the service owns.
public class Engines implements QuarkusTestResourceLifecycleManager {
    /// The configuration property with the path of the key that signs the tests' tokens.
    static final String PRIVATE_KEY = "entente.test.private-key";

    static final String KAFKA = "ENTENTE_KAFKA";

    // Held here, because a logger that nobody holds forgets its level. The broker has 350 lines to
    // say at its start.
    private static final List<Logger> TALKATIVE =
            List.of(
                    Logger.getLogger("kafka"),
                    Logger.getLogger("org.apache.kafka"),
                    Logger.getLogger("state.change.logger"));

    private static final String NOBODY_THERE = "http://127.0.0.1:1";

    private String database = "statements";
    private @Nullable Path directory;
    private @Nullable Backing backing;

    @Override
    public void init(Map<String, String> arguments) {
        database =
                Objects.requireNonNull(
                        arguments.get("database"), "The argument `database` is missing");
    }

    @Override
    public Map<String, String> start() {
        TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
        try {
            directory = Files.createTempDirectory("entente-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var issuer = EmbeddedIssuer.in(directory.resolve("keys"));
        var engines = Backing.start(directory);
        backing = engines;
        System.out.println("The tests run on " + engines.description());
        var own = engines.database(database);
        return Map.ofEntries(
                Map.entry("ENTENTE_DATABASE_URL", own.url()),
                Map.entry("ENTENTE_DATABASE_USER", own.user()),
                Map.entry("ENTENTE_DATABASE_PASSWORD", own.password()),
                Map.entry(KAFKA, engines.kafka()),
                Map.entry("ENTENTE_JWT_ISSUER", EmbeddedIssuer.NAME),
                Map.entry("ENTENTE_JWT_KEY", issuer.publicKey().toUri().toString()),
                Map.entry(PRIVATE_KEY, issuer.privateKey().toString()),
                Map.entry("ENTENTE_STATEMENTS_URL", NOBODY_THERE),
                Map.entry("ENTENTE_PARTNERSHIPS_URL", NOBODY_THERE),
                Map.entry("quarkus.http.test-port", "0"));
    }

    @Override
    public void stop() {
        if (backing != null) {
            backing.close();
            backing = null;
        }
        if (directory != null) {
            try {
                Directories.delete(directory);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            directory = null;
        }
    }
}
