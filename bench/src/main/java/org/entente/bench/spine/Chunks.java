package org.entente.bench.spine;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// Statements as they are sent: so many to a request, one a line.
///
/// @param bytes of all statements together
record Chunks(List<Chunk> all, long bytes) {
    private static final int LINES = 500;
    private static final int LARGEST = 4 * 1024 * 1024;

    static Chunks of(Statements statements, int from, int count) {
        var chunks = new ArrayList<Chunk>();
        var chunk = new Chunk(new ArrayList<>(), new ArrayList<>());
        int size = 0;
        long bytes = 0;
        for (int number = from; number < from + count; number++) {
            var id = "bench-" + number;
            var statement = statements.make(id, number);
            if (chunk.ids.size() == LINES || size + statement.length + 1 > LARGEST) {
                chunks.add(chunk);
                chunk = new Chunk(new ArrayList<>(), new ArrayList<>());
                size = 0;
            }
            chunk.ids.add(id);
            chunk.statements.add(statement);
            size += statement.length + 1;
            bytes += statement.length;
        }
        chunks.add(chunk);
        return new Chunks(chunks, bytes);
    }

    record Chunk(List<String> ids, List<byte[]> statements) {
        byte[] body() {
            var body = new ByteArrayOutputStream();
            for (var statement : statements) {
                body.writeBytes(statement);
                body.write('\n');
            }
            return body.toByteArray();
        }
    }
}
