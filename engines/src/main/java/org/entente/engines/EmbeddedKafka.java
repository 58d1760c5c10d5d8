package org.entente.engines;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/// A Kafka broker with its own controller in this process, reachable from this machine only; alone,
/// or one of several that keep everything several times.
///
/// It keeps its data in its directory and has Entente's topics as soon as it has started.
public final class EmbeddedKafka implements AutoCloseable {
    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private EmbeddedKafka(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /// Starts one that is alone, on data of an earlier run if there is any. The ports may differ
    /// from those of that run.
    public static EmbeddedKafka start(Path directory, int port, int controllerPort) {
        return start(directory, 1, Quorum.alone(port, controllerPort));
    }

    /// Starts one of several, and returns when most of them are there.
    public static EmbeddedKafka start(Path directory, int number, Quorum quorum) {
        var bootstrapServers = quorum.bootstrapServers();
        // Kafka loads classes by name through the thread's class loader, which in tests is
        // anybody's.
        var thread = Thread.currentThread();
        var loader = thread.getContextClassLoader();
        thread.setContextClassLoader(EmbeddedKafka.class.getClassLoader());
        try {
            if (!Files.exists(directory.resolve("meta.properties"))) {
                format(directory, number, quorum);
            }
            var server = new KafkaRaftServer(config(directory, number, quorum), Time.SYSTEM);
            server.startup();
            var kafka = new EmbeddedKafka(server, bootstrapServers);
            Topics.createMissing(bootstrapServers, layout(quorum));
            return kafka;
        } catch (Exception e) {
            throw new EngineFailure(
                    "Kafka did not start on " + bootstrapServers + ": " + e.getMessage(), e);
        } finally {
            thread.setContextClassLoader(loader);
        }
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static Topics.Layout layout(Quorum quorum) {
        return new Topics.Layout(Topics.Layout.ONE_BROKER.partitions(), quorum.size());
    }

    private static void format(Path directory, int number, Quorum quorum) throws Exception {
        Files.createDirectories(directory);
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .setNodeId(number)
                .setClusterId(quorum.clusterId())
                .setControllerListenerName("CONTROLLER")
                .setDirectories(List.of(directory.toString()))
                .setMetadataLogDirectory(directory.toString())
                .run();
    }

    private static KafkaConfig config(Path directory, int number, Quorum quorum) {
        var self = quorum.voter(number);
        var listeners = "BROKER://" + self.address() + ",CONTROLLER://" + self.controllerAddress();
        var copies = Integer.toString(quorum.size());
        var inSync = Integer.toString(layout(quorum).copiesNeeded());
        var settings = new HashMap<String, String>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(number));
        settings.put("listeners", listeners);
        settings.put("advertised.listeners", listeners);
        settings.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "BROKER");
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("controller.quorum.voters", quorum.spelt());
        settings.put("log.dirs", directory.toString());
        // A killed broker comes back within 3 s: with Kafka's defaults its controller waits 9 s for
        // the dead one.
        settings.put("broker.session.timeout.ms", "1500");
        settings.put("broker.heartbeat.interval.ms", "300");
        settings.put("auto.create.topics.enable", "false");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("message.max.bytes", Integer.toString(Topics.LARGEST_MESSAGE));
        settings.put("min.insync.replicas", inSync);
        settings.put("offsets.topic.num.partitions", "1");
        settings.put("offsets.topic.replication.factor", copies);
        settings.put("share.coordinator.state.topic.min.isr", inSync);
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        settings.put("share.coordinator.state.topic.replication.factor", copies);
        settings.put("transaction.state.log.min.isr", inSync);
        settings.put("transaction.state.log.num.partitions", "1");
        settings.put("transaction.state.log.replication.factor", copies);
        // Half of a small heap otherwise, for two topics of Kafka's own.
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(8 * 1024 * 1024));
        return new KafkaConfig(settings, false);
    }
}
