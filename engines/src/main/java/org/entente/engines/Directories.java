package org.entente.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Directories that come and go as a whole.
public final class Directories {
    private Directories() {}

    /// Deletes the directory and all that is in it. Nothing happens when there is none.
    public static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (var everything = Files.walk(directory)) {
            for (var path : everything.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /// The directory, there and with nothing in it.
    static Path emptied(Path directory) throws IOException {
        delete(directory);
        return Files.createDirectories(directory);
    }
}
