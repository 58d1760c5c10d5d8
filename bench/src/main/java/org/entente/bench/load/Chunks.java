package org.entente.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// Entries as they are sent: so many to a request.
///
/// @param bytes of all entries together
public record Chunks(List<Chunk> all, long bytes) {
    public static final int LINES = 500;
    private static final int LARGEST = 4 * 1024 * 1024;

    public static Chunks of(IntFunction<Chunk.Line> entries, int from, int count) {
        var chunks = new ArrayList<Chunk>();
        var lines = new ArrayList<Chunk.Line>();
        int size = 0;
        long bytes = 0;
        for (int number = from; number < from + count; number++) {
            var line = entries.apply(number);
            int length = line.entry().length;
            if (lines.size() == LINES || size + length + 1 > LARGEST) {
                chunks.add(new Chunk(lines));
                lines = new ArrayList<>();
                size = 0;
            }
            lines.add(line);
            size += length + 1;
            bytes += length;
        }
        chunks.add(new Chunk(lines));
        return new Chunks(chunks, bytes);
    }
}
