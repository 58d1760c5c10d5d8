package org.entente.bench.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/// A whole Entente with data of its own, thrown away in the end unless it is to be kept.
public final class House implements AutoCloseable {
    private static final Progress QUIET = _ -> {};

    private final Path data;
    private final Script script;
    private final boolean kept;

    private House(Path data, Script script, boolean kept) {
        this.data = data;
        this.script = script;
        this.kept = kept;
    }

    /// One that nobody lives in yet. Its data lies in the project's folder, on the disk that a
    /// user's data would lie on: in a temporary folder in memory every commit would be free.
    public static House empty(Path root, int port) {
        return empty(root, port, false);
    }

    /// @param kept whether the data stays when it is closed
    public static House empty(Path root, int port, boolean kept) {
        try {
            var target = Files.createDirectories(root.resolve("bench/target"));
            var data = Files.createTempDirectory(target, "house-");
            return new House(data, new Script(root, data, port), kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One whose data lies there, or will, and stays.
    public static House at(Path data, Path root, int port) {
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new House(data, new Script(root, data, port), true);
    }

    public Path data() {
        return data;
    }

    /// Starts everything and returns how long that took, from the command to its end.
    public Duration up(Progress listener) {
        long began = System.nanoTime();
        script.run(listener, "up", "-d");
        return Duration.ofNanos(System.nanoTime() - began);
    }

    public void down() {
        script.run(QUIET, "down");
    }

    public List<Running> running() {
        return script.run(QUIET, "status").stream()
                .map(Running::read)
                .flatMap(Optional::stream)
                .toList();
    }

    public Running running(String part) {
        return running().stream()
                .filter(it -> it.part().equals(part))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(part + " does not run"));
    }

    public URI url(String part) {
        return URI.create("http://127.0.0.1:" + running(part).port());
    }

    /// An editor's token.
    public String token() {
        return script.run(QUIET, "token", "--for", "bench").getLast();
    }

    /// The password of a database's owner, who has the database's name.
    public String password(String database) {
        var passwords = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("postgres/passwords"))) {
            passwords.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return passwords.getProperty(database);
    }

    public String fileSystem() {
        try {
            return Files.getFileStore(data).type();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Stops what runs and deletes the data, unless it is kept. After Ctrl-C two threads may want
    /// that at once.
    @Override
    public synchronized void close() {
        if (!Files.exists(data)) {
            return;
        }
        down();
        if (kept) {
            return;
        }
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
