package org.entente.engines;

import java.nio.file.Path;

/// Runs the broker as a process of its own: `Broker DIRECTORY PORT CONTROLLER_PORT`.
///
/// It prints [#READY] once it serves, and stops in good order on SIGTERM.
public final class Broker {
    public static final String READY = "Kafka is ready on ";

    private Broker() {}

    public static void main(String... args) {
        if (args.length != 3) {
            System.err.println("Expected: DIRECTORY PORT CONTROLLER_PORT");
            System.exit(2);
        }
        try {
            var kafka =
                    EmbeddedKafka.start(
                            Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
            Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "stop"));
            System.out.println(READY + kafka.bootstrapServers());
        } catch (EngineFailure e) {
            e.printStackTrace();
            System.exit(1);
        }
    }
}
