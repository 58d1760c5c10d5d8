package org.entente.launcher.loading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Entries of one kind that go to the gateway in one request.
record Chunk(List<Entry> entries) {
    static final int MOST_LINES = 500;
    static final int MOST_BYTES = 4 * 1024 * 1024;

    /// Cuts them up, in their order. An entry that is larger than a chunk may be goes alone: the
    /// gateway knows its limit.
    static List<Chunk> of(List<Entry> entries) {
        var chunks = new ArrayList<Chunk>();
        var current = new ArrayList<Entry>();
        int bytes = 0;
        for (var entry : entries) {
            int more = entry.length() + 1;
            if (!current.isEmpty() && (current.size() == MOST_LINES || bytes + more > MOST_BYTES)) {
                chunks.add(new Chunk(List.copyOf(current)));
                current.clear();
                bytes = 0;
            }
            current.add(entry);
            bytes += more;
        }
        if (!current.isEmpty()) {
            chunks.add(new Chunk(List.copyOf(current)));
        }
        return chunks;
    }

    /// One line for each entry.
    byte[] body() throws IOException {
        var body = new ByteArrayOutputStream();
        Path open = null;
        RandomAccessFile input = null;
        try {
            for (var entry : entries) {
                if (input == null || !entry.file().equals(open)) {
                    if (input != null) {
                        input.close();
                    }
                    input = new RandomAccessFile(entry.file().toFile(), "r");
                    open = entry.file();
                }
                var text = new byte[entry.length()];
                input.seek(entry.offset());
                input.readFully(text);
                body.writeBytes(onOneLine(text));
                body.write('\n');
            }
        } finally {
            if (input != null) {
                input.close();
            }
        }
        return body.toByteArray();
    }

    // Inside a JSON string a line break is written as \n: a real one is white space between
    // members.
    private static byte[] onOneLine(byte[] text) {
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '\n' || text[i] == '\r') {
                text[i] = ' ';
            }
        }
        return text;
    }
}
