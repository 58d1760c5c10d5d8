package org.entente.launcher.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.entente.launcher.house.Trouble;
import org.entente.launcher.loading.Progress;

/// A backup that was made earlier.
public final class BackupFile implements AutoCloseable {
    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    public static BackupFile open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Trouble("There is no file " + file + ".");
        }
        try {
            var zip = new ZipFile(file.toFile());
            try {
                return new BackupFile(file, zip, manifest(file, zip));
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (IOException e) {
            throw damaged(file, String.valueOf(e.getMessage()));
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    /// Reads all of it, and refuses it if anything is not what it was when it was made.
    public void verify(Progress progress) {
        manifest.places()
                .forEach((place, table) -> {
                    var measure = new Measure(progress);
                    try (var rows = measure.behind(rows(place))) {
                        rows.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException e) {
                        throw damaged(file, place + ": " + e.getMessage());
                    }
                    if (measure.rows() != table.rows()
                            || measure.bytes() != table.bytes()
                            || !measure.hash().equals(table.sha256())) {
                        throw damaged(file, place + " is not what the manifest says");
                    }
                });
    }

    /// The rows of a table, as `COPY` gave them.
    InputStream rows(String folder, Manifest.Table table) throws IOException {
        return rows(Manifest.place(folder, table.name()));
    }

    private InputStream rows(String place) throws IOException {
        var entry = zip.getEntry(place);
        if (entry == null) {
            throw damaged(file, place + " is missing");
        }
        return zip.getInputStream(entry);
    }

    private static Manifest manifest(Path file, ZipFile zip) throws IOException {
        var entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw damaged(file, "it has no manifest");
        }
        try (var json = zip.getInputStream(entry)) {
            var manifest = Manifest.read(json.readAllBytes());
            if (manifest.format() != Manifest.FORMAT) {
                throw new Trouble(
                        "%s has format %d and this Entente reads format %d: restore it with a newer Entente."
                                .formatted(file, manifest.format(), Manifest.FORMAT));
            }
            var names =
                    manifest.owners().stream()
                            .map(Manifest.Owned::name)
                            .collect(Collectors.toSet());
            var expected =
                    Arrays.stream(Owner.values()).map(Owner::title).collect(Collectors.toSet());
            if (!names.equals(expected)) {
                throw damaged(file, "it holds " + names + ", not " + expected);
            }
            return manifest;
        }
    }

    private static Trouble damaged(Path file, String reason) {
        return new Trouble(
                "%s is damaged, cut short, or no backup of Entente (%s). Nothing was changed."
                        .formatted(file, reason));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
