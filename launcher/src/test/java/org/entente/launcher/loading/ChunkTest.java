package org.entente.launcher.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChunkTest {

    @Test
    void isCutByBytesAsWellAsByLines() {
        var large = Collections.nCopies(9, entry(500 * 1024));

        assertThat(Chunk.of(large))
                .extracting(chunk -> chunk.entries().size())
                .containsExactly(8, 1);
        assertThat(Chunk.of(Collections.nCopies(501, entry(10))))
                .extracting(chunk -> chunk.entries().size())
                .containsExactly(500, 1);
    }

    @Test
    void takesAnEntryAloneThatIsTooLargeForAnyChunk() {
        assertThat(Chunk.of(List.of(entry(10), entry(5 * 1024 * 1024), entry(10)))).hasSize(3);
        assertThat(Chunk.of(List.of())).isEmpty();
    }

    private static Entry entry(int length) {
        return new Entry(Kind.ACTOR, "eu", Path.of("a.json"), 0, length);
    }
}
