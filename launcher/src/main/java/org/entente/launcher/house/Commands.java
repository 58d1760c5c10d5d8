package org.entente.launcher.house;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.engines.Broker;
import org.entente.engines.Quorum;

/// How the parts' virtual machines are called.
record Commands(Place place, Caches caches) {
    private static final List<String> LEAN =
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:+UseCompactObjectHeaders",
                    "--enable-native-access=ALL-UNNAMED");

    private static final boolean IS_LINUX = System.getProperty("os.name").equals("Linux");

    /// @param number which broker of the quorum, from 1
    List<String> broker(Path directory, int number, Quorum quorum) {
        var command = java(Part.KAFKA, "-Xmx256m", "-Xmn32m");
        command.add("-cp");
        command.add(String.join(File.pathSeparator, classPath()));
        command.add(Broker.class.getName());
        command.add(directory.toString());
        command.add(Integer.toString(number));
        for (var voter : quorum.voters()) {
            command.add(Integer.toString(voter.port()));
            command.add(Integer.toString(voter.controllerPort()));
        }
        return command;
    }

    List<String> service(Part service) {
        // A small heap to begin with is collected and compacted while starting, and so stays small
        // at rest.
        var command = java(service, "-Xmx160m", "-Xms48m");
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.add("-jar");
        command.add(place.application(service).resolve("quarkus-run.jar").toString());
        return command;
    }

    private List<String> java(Part part, String most, String other) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(LEAN);
        command.add(most);
        command.add(other);
        if (IS_LINUX) {
            // Gives back what the compilers needed while starting: some 30 MB for each part.
            command.add("-XX:TrimNativeHeapInterval=5000");
        }
        // Kafka and Netty still use it, and JDK 25 complains.
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.addAll(caches.options(part));
        return command;
    }

    /// The programs that run here, in one order always: `lib/*` comes in any, and a cache fits one
    /// class path only. An empty name would be the current folder; build tools leave one at the
    /// end.
    static List<String> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(name -> !name.isEmpty())
                .sorted()
                .toList();
    }
}
