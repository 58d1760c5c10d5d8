package org.entente.launcher.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/// Where a house finds its programs and keeps its data.
///
/// @param root the project's folder, with the built jars
/// @param data what the house may write to, and nobody else does
public record Place(Path root, Path data) {
    private static final long SPACE_NEEDED = 500L * 1024 * 1024;

    public Place {
        root = root.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
    }

    public Path record() {
        return root.resolve("record");
    }

    public Path keys() {
        return data.resolve("keys");
    }

    public Path log(Part part) {
        return data.resolve("logs").resolve(part.title().toLowerCase(Locale.ROOT) + ".log");
    }

    /// The note that the starter record was imported: its content's hash.
    public Path imported() {
        return data.resolve("imported");
    }

    /// The note that a backup was restored and the view has not been seen to show it yet.
    public Path restored() {
        return data.resolve("restored");
    }

    Path databases() {
        return data.resolve("postgres");
    }

    Path broker() {
        return data.resolve("kafka");
    }

    Path state() {
        return data.resolve("state");
    }

    /// There while everything runs.
    public Path ready() {
        return data.resolve("ready");
    }

    Path caches() {
        return root.resolve("launcher/target/caches/current");
    }

    /// The folder with everything that a service consists of: as an image has it, or else as Maven
    /// built it.
    public Path application(Part service) {
        var installed = root.resolve(service.title());
        return Files.exists(installed.resolve("quarkus-run.jar"))
                ? installed
                : installed.resolve("target/quarkus-app");
    }

    /// Refuses to begin what the disk has no room to end.
    public void requireSpace() {
        try {
            Files.createDirectories(data);
            long free = Files.getFileStore(data).getUsableSpace();
            if (free < SPACE_NEEDED) {
                throw new Trouble(
                        "The disk is full: %s has %d MB left, and Entente needs 500 MB. Free some space, or set ENTENTE_DATA to a folder on another disk."
                                .formatted(data, free / 1024 / 1024));
            }
        } catch (IOException e) {
            throw new Trouble(
                    "The data folder " + data + " cannot be written to: " + e.getMessage() + ".",
                    e);
        }
    }

    /// Puts the log of the part's run before aside, so that it does not grow for ever.
    void turnLog(Part part) {
        var log = log(part);
        try {
            Files.createDirectories(data.resolve("logs"));
            if (Files.exists(log)) {
                Files.move(
                        log,
                        log.resolveSibling(log.getFileName() + ".before"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
