package org.entente.bench.questions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/// What a house was filled with, noted beside its data.
///
/// @param statementsThere when the view had all statements
/// @param allThere when it had everything, the last retraction as well
record Loaded(double scale, Instant statementsThere, Instant allThere) {
    private static final String FILE = "bench.properties";

    static Optional<Loaded> in(Path data) {
        var file = data.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var notes = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            notes.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(
                new Loaded(
                        Double.parseDouble(notes.getProperty("scale")),
                        Instant.parse(notes.getProperty("statementsThere")),
                        Instant.parse(notes.getProperty("allThere"))));
    }

    void note(Path data) throws IOException {
        Files.writeString(
                data.resolve(FILE),
                "scale=%s%nstatementsThere=%s%nallThere=%s%n"
                        .formatted(scale, statementsThere, allThere));
    }
}
