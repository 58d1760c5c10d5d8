package org.entente.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The starter record as it stands in the repository.
final class StarterRecord {

    private static final Path FOLDER = Path.of("..", "record");

    private StarterRecord() {}

    static List<Path> files() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    static Map<EntryKey, Entry> entries() throws IOException {
        var entries = new TreeMap<EntryKey, Entry>();
        for (var file : files()) {
            var entry = Wire.mapper().readValue(file.toFile(), Entry.class);
            entries.put(entry.key(), entry);
        }
        return entries;
    }

    static <T extends Entry> Stream<T> all(Class<T> kind) throws IOException {
        return entries().values().stream().filter(kind::isInstance).map(kind::cast);
    }
}
