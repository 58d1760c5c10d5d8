package org.entente.contracts.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What was released, and is held to. A folder of `released` is a major version, the highest the
/// one that is in force.
final class Released {

    /// The schemas as they are now.
    static final Path NOW = Path.of("src/main/resources/org/entente/contracts/schemas");

    private static final Path RELEASED = Path.of("..", "contract-tests", "released");

    /// Reads JSON as well.
    private static final YAMLMapper YAML = new YAMLMapper();

    private Released() {}

    static boolean isWritten() {
        return System.getProperty("entente.contracts.release") != null;
    }

    static Path inForce() {
        try (var majors = Files.list(RELEASED)) {
            var major =
                    majors.map(folder -> Integer.valueOf(folder.getFileName().toString()))
                            .max(Integer::compare)
                            .orElseThrow();
            return RELEASED.resolve(major.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path schemas() {
        return inForce().resolve("schemas");
    }

    /// The names of the schemas in a folder, such as `actor.json`.
    static List<String> names(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Puts what is there now in the place of what was released.
    static void release(Path now, Path released) throws IOException {
        for (var name : names(now)) {
            var file = released.resolve(name);
            Files.createDirectories(file.getParent());
            Files.copy(now.resolve(name), file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static JsonNode read(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Entries are sent both ways, everything else comes from Entente.
    static Set<Use> uses(String schema) {
        return schema.contains("/") ? EnumSet.of(Use.READ) : EnumSet.allOf(Use.class);
    }
}
