package org.entente.bench.load;

import java.io.ByteArrayOutputStream;
import java.util.List;

/// What is sent in one request: entries, one a line.
public record Chunk(List<Line> lines) {

    /// One entry without the line's end, and the id that it carries.
    public record Line(String id, byte[] entry) {}

    public byte[] body() {
        var body = new ByteArrayOutputStream();
        for (var line : lines) {
            body.writeBytes(line.entry);
            body.write('\n');
        }
        return body.toByteArray();
    }
}
