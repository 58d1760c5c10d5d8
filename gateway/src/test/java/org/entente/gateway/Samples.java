package org.entente.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.contracts.Actor;
import org.entente.contracts.Entry;
import org.entente.contracts.Wire;

/// Entries for the tests.
public final class Samples {

    private Samples() {}

    public static Actor actor(String id, String name) {
        try {
            return (Actor)
                    Wire.mapper()
                            .readValue(
                                    """
                                    {"kind": "actor", "id": "%s", "type": "state", "names": {"en": "%s"},
                                     "sources": [{"id": "s1", "url": "https://example.org", "publisher": "Example",
                                                  "title": "A page", "readOn": "2026-11-24", "grade": "official"}]}\
                                    """
                                            .formatted(id, name),
                                    Entry.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The starter record as it stands in the repository.
    public static List<Entry> starterRecord() throws IOException {
        try (var files = Files.walk(Path.of("..", "record"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(Samples::read)
                    .toList();
        }
    }

    private static Entry read(Path file) {
        try {
            return Wire.mapper().readValue(file.toFile(), Entry.class);
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
