package org.entente.launcher.loading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// All that is found below a path: entries, and what should be entries and is not.
record Sources(List<Entry> entries, List<Failure> failures) {

    static Sources below(Path path) {
        var sources = new Sources(new ArrayList<>(), new ArrayList<>());
        for (var file : files(path)) {
            new EntryFile(file, sources.entries::add, sources.failures::add).read();
        }
        return sources;
    }

    private static List<Path> files(Path path) {
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        if (!Files.isDirectory(path)) {
            throw new ImportStopped("There is no file or folder " + path + ".");
        }
        try (var found = Files.walk(path)) {
            var files =
                    found.filter(Files::isRegularFile)
                            .filter(Sources::holdsEntries)
                            .sorted()
                            .toList();
            if (files.isEmpty()) {
                throw new ImportStopped(
                        "There is no file *.json, *.ndjson or *.jsonl in " + path + ".");
            }
            return files;
        } catch (IOException e) {
            throw new ImportStopped(
                    "The folder " + path + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static boolean holdsEntries(Path file) {
        var name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".json") || EntryFile.isOnePerLine(file);
    }
}
