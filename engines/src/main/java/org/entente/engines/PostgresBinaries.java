package org.entente.engines;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs for this machine, from the jar that carries them.
final class PostgresBinaries {
    private PostgresBinaries() {}

    /// Unpacks them below the directory, unless it was done before, and answers the folder with the
    /// programs.
    static Path unpack(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            // Under another name until it is whole: whoever is killed here starts over.
            var unfinished =
                    Directories.emptied(
                            directory.resolveSibling(directory.getFileName() + ".unfinished"));
            try (var archive =
                    new TarArchiveInputStream(
                            new XZInputStream(new BufferedInputStream(archive())))) {
                for (var entry = archive.getNextEntry();
                        entry != null;
                        entry = archive.getNextEntry()) {
                    unpack(archive, entry, unfinished);
                }
            }
            Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
        }
        return directory.resolve("bin");
    }

    private static InputStream archive() {
        var system =
                System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac")
                        ? "darwin"
                        : "linux";
        var architecture = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        var name = "/postgres-" + system + "-" + architecture + ".txz";
        var archive = PostgresBinaries.class.getResourceAsStream(name);
        if (archive == null) {
            throw new EngineFailure(
                    "There is no embedded PostgreSQL for this machine (" + name + ")");
        }
        return archive;
    }

    private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path directory)
            throws IOException {
        var target = directory.resolve(entry.getName()).normalize();
        if (!target.startsWith(directory)) {
            throw new EngineFailure(
                    "The archive of PostgreSQL reaches outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(target, directory.resolve(entry.getLinkName()));
        } else {
            Files.copy(archive, target);
            var executable = (entry.getMode() & 0100) != 0 || entry.getName().contains("bin/");
            Files.setPosixFilePermissions(
                    target,
                    PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
