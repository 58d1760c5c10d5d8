package org.entente.launcher.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// What runs in a data folder, noted there for other commands and for the next start.
public record State(Ports ports, Mark launcher, Map<Part, Mark> parts) {
    private static final String PORT = "port";
    private static final String LAUNCHER = "launcher";

    /// What was noted last, whether it still runs or not.
    public static Optional<State> read(Place place) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(place.state())) {
            properties.load(reader);
            var parts = new EnumMap<Part, Mark>(Part.class);
            for (var part : Part.values()) {
                var mark = properties.getProperty(part.name());
                if (mark != null) {
                    parts.put(part, Mark.parse(mark));
                }
            }
            var ports = new Ports(Integer.parseInt(properties.getProperty(PORT, "")));
            return Optional.of(
                    new State(ports, Mark.parse(properties.getProperty(LAUNCHER, "")), parts));
        } catch (IOException | RuntimeException _) {
            // None, or none that makes sense: then nothing can be said about earlier runs.
            return Optional.empty();
        }
    }

    public Optional<ProcessHandle> process(Part part) {
        return Optional.ofNullable(parts.get(part)).flatMap(Mark::process);
    }

    public Optional<ProcessHandle> launcherProcess() {
        return launcher.process();
    }

    void write(Place place) {
        var properties = new Properties();
        properties.setProperty(PORT, Integer.toString(ports.first()));
        properties.setProperty(LAUNCHER, launcher.text());
        parts.forEach((part, mark) -> properties.setProperty(part.name(), mark.text()));
        try {
            // Whoever reads it meanwhile sees the one before, whole.
            Path unfinished = place.state().resolveSibling("state.unfinished");
            try (var writer = Files.newBufferedWriter(unfinished)) {
                properties.store(writer, null);
            }
            Files.move(
                    unfinished,
                    place.state(),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void forget(Place place) {
        try {
            Files.deleteIfExists(place.ready());
            Files.deleteIfExists(place.state());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
