package org.entente.launcher.loading;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A file with one entry, an array of them, or one per line. It is read as a stream.
final class EntryFile {
    private static final int NEWLINE = '\n';

    private final JsonFactory json = new JsonFactory();
    private final Path file;
    private final Consumer<Entry> entries;
    private final Consumer<Failure> failures;

    EntryFile(Path file, Consumer<Entry> entries, Consumer<Failure> failures) {
        this.file = file;
        this.entries = entries;
        this.failures = failures;
    }

    static boolean isOnePerLine(Path file) {
        var name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".ndjson") || name.endsWith(".jsonl");
    }

    void read() {
        try {
            if (isOnePerLine(file)) {
                readLines();
            } else {
                readWhole();
            }
        } catch (IOException e) {
            failures.accept(
                    new Failure(file, "the file", List.of("It cannot be read: " + e.getMessage())));
        }
    }

    private void readWhole() throws IOException {
        try (var parser = json.createParser(file.toFile())) {
            var first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    readEntry(parser, 0, 0);
                }
            } else {
                readEntry(parser, 0, 0);
            }
            if (parser.nextToken() != null) {
                refuse(
                        line(parser, 0),
                        "Something follows the end; several entries need an array or a file *.ndjson");
            }
        } catch (JacksonException e) {
            refuse(e, 0);
        }
    }

    /// A line that cannot be read costs no other line.
    private void readLines() throws IOException {
        try (var input = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            var line = new ByteArrayOutputStream();
            long offset = 0;
            int number = 0;
            int next;
            do {
                next = input.read();
                if (next == NEWLINE || next == -1) {
                    readLine(line.toByteArray(), offset, number++);
                    offset += line.size() + 1L;
                    line.reset();
                } else {
                    line.write(next);
                }
            } while (next != -1);
        }
    }

    private void readLine(byte[] line, long offset, int linesBefore) throws IOException {
        try (var parser = json.createParser(line)) {
            if (parser.nextToken() != null) {
                readEntry(parser, offset, linesBefore);
                if (parser.nextToken() != null) {
                    refuse(line(parser, linesBefore), "Something follows the entry on its line");
                }
            }
        } catch (JacksonException e) {
            refuse(e, linesBefore);
        }
    }

    private void readEntry(JsonParser parser, long offset, int linesBefore) throws IOException {
        var where = line(parser, linesBefore);
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            refuse(where, "An entry is an object");
            return;
        }
        long start = parser.currentTokenLocation().getByteOffset();
        String kindName = null;
        String id = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var member = parser.currentName();
            parser.nextToken();
            if (member.equals("kind")) {
                kindName = parser.getValueAsString();
            } else if (member.equals("id")) {
                id = parser.getValueAsString();
            }
            parser.skipChildren();
        }
        int length = Math.toIntExact(parser.currentLocation().getByteOffset() - start);
        accept(where, kindName, id, offset + start, length);
    }

    private void accept(
            String where, @Nullable String kindName, @Nullable String id, long offset, int length) {
        var kind = Kind.of(kindName);
        if (kind.isEmpty()) {
            var told = kindName == null ? "`kind` is missing" : "`kind` is " + kindName;
            refuse(where, told + ", and should be one of " + Kind.names());
        } else if (id == null) {
            refuse(where, "`id` is missing");
        } else {
            entries.accept(new Entry(kind.get(), id, file, offset, length));
        }
    }

    private void refuse(JacksonException e, int linesBefore) {
        var place = e.getLocation();
        var where = "line " + (linesBefore + place.getLineNr()) + ", column " + place.getColumnNr();
        refuse(where, e.getOriginalMessage());
    }

    private void refuse(String where, String reason) {
        failures.accept(new Failure(file, where, List.of(reason)));
    }

    private static String line(JsonParser parser, int linesBefore) {
        return "line " + (linesBefore + parser.currentTokenLocation().getLineNr());
    }
}
