package org.entente.engines;

import java.nio.file.Path;
import java.util.ArrayList;

/// Runs a broker as a process of its own: `Broker DIRECTORY NUMBER PORT CONTROLLER_PORT ...`, with
/// the two ports of each broker of the cluster.
///
/// It prints [#READY] once it serves, and stops in good order on SIGTERM.
public final class Broker {
    public static final String READY = "Kafka is ready on ";

    private Broker() {}

    public static void main(String... args) {
        if (args.length < 4 || args.length % 2 != 0) {
            System.err.println("Expected: DIRECTORY NUMBER PORT CONTROLLER_PORT ...");
            System.exit(2);
        }
        var voters = new ArrayList<Quorum.Voter>();
        for (var next = 2; next < args.length; next += 2) {
            voters.add(
                    new Quorum.Voter(
                            Integer.parseInt(args[next]), Integer.parseInt(args[next + 1])));
        }
        try {
            var kafka =
                    EmbeddedKafka.start(
                            Path.of(args[0]), Integer.parseInt(args[1]), new Quorum(voters));
            Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "stop"));
            System.out.println(READY + kafka.bootstrapServers());
        } catch (EngineFailure e) {
            e.printStackTrace();
            System.exit(1);
        }
    }
}
