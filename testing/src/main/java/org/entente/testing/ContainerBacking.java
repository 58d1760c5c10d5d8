package org.entente.testing;

import com.github.dockerjava.api.exception.NotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.entente.engines.EmbeddedDatabases.Database;
import org.entente.engines.Topics;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;

/// Both in containers, from images that the machine has already.
record ContainerBacking(PostgreSQLContainer postgres, KafkaContainer broker) implements Backing {
    private static final String POSTGRES_IMAGE = "postgres:18";
    private static final String KAFKA_IMAGE = "apache/kafka:4.1.2";
    private static final String LARGEST_MESSAGE = Integer.toString(2 * 1024 * 1024);

    /// Whether a Docker engine answers and has the images. An engine alone is not enough: it would
    /// try to pull.
    static boolean isAtHand() {
        return mayHaveAnEngine()
                && DockerClientFactory.instance().isDockerAvailable()
                && Stream.of(POSTGRES_IMAGE, KAFKA_IMAGE).allMatch(ContainerBacking::isPresent);
    }

    static ContainerBacking start() {
        for (var image : List.of(POSTGRES_IMAGE, KAFKA_IMAGE)) {
            if (!isPresent(image)) {
                throw new IllegalStateException("The tests pull no image: docker pull " + image);
            }
        }
        // By port, not by log: what an image writes there is its own affair.
        var postgres =
                new PostgreSQLContainer(POSTGRES_IMAGE)
                        .withDatabaseName("entente")
                        .withUsername("entente")
                        .withPassword("entente")
                        .waitingFor(Wait.forListeningPort());
        var broker =
                new KafkaContainer(KAFKA_IMAGE)
                        .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                        .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
                        .withEnv("KAFKA_MESSAGE_MAX_BYTES", LARGEST_MESSAGE)
                        .waitingFor(Wait.forListeningPort());
        Startables.deepStart(postgres, broker).join();
        try {
            Topics.createMissing(broker.getBootstrapServers());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return new ContainerBacking(postgres, broker);
    }

    @Override
    public String description() {
        return "the containers " + POSTGRES_IMAGE + " and " + KAFKA_IMAGE;
    }

    @Override
    public Database database(String name) {
        // One service, one container: it has the only database, whatever its name.
        return new Database(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword());
    }

    @Override
    public String kafka() {
        return broker.getBootstrapServers();
    }

    @Override
    public void close() {
        try (postgres) {
            broker.close();
        }
    }

    // Asking costs seconds and a screenful of complaints where there is none.
    private static boolean mayHaveAnEngine() {
        var home = System.getProperty("user.home");
        return System.getenv("DOCKER_HOST") != null
                || Stream.of("/var/run/docker.sock", home + "/.docker/run/docker.sock")
                        .anyMatch(socket -> Files.exists(Path.of(socket)));
    }

    private static boolean isPresent(String image) {
        try {
            DockerClientFactory.lazyClient().inspectImageCmd(image).exec();
            return true;
        } catch (NotFoundException _) {
            return false;
        }
    }
}
