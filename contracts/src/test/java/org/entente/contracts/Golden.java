package org.entente.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// A copy of an event as some release published it (`golden/README.md`).
///
/// @param file where it is kept
record Golden(Path file, String topic, String key, ObjectNode headers, JsonNode value) {

    private static final Path FOLDER = Path.of("src/test/resources/org/entente/contracts/golden");

    /// Those of every release, in the order in which they were published.
    static List<Golden> all() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(Golden::read)
                    .toList();
        }
    }

    /// The last one of a type; nothing where no release had it yet.
    static List<Golden> latest(EventType type) throws IOException {
        var ofType = all().stream().filter(one -> one.type().equals(type)).toList();
        return ofType.isEmpty() ? List.of() : List.of(ofType.getLast());
    }

    private static Golden read(Path file) {
        try {
            var copy = Wire.mapper().readTree(file.toFile());
            return new Golden(
                    file,
                    copy.get("topic").asText(),
                    copy.get("key").asText(),
                    (ObjectNode) copy.get("headers"),
                    copy.get("value"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return key;
    }

    EventType type() {
        return EventType.of(header(Topics.TYPE)).orElseThrow();
    }

    String header(String name) {
        return headers.get(name).asText();
    }

    Entry entry() {
        return Wire.entry(value.toString());
    }

    ConsistencyToken token() {
        var entry = entry();
        return new ConsistencyToken(
                entry.key(),
                Objects.requireNonNull(entry.version()),
                Objects.requireNonNull(entry.epoch()));
    }

    /// As in messages of failed assertions.
    @Override
    public String toString() {
        return file.toString();
    }
}
