package org.entente.launcher.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
    @TempDir Path folder;

    @Test
    void changesWithAnyContentAndWithNothingElse() throws IOException {
        Files.writeString(folder.resolve("a.json"), "{}");
        var before = Fingerprint.ofContents(folder);

        Files.writeString(folder.resolve("a.json"), "{}");
        assertThat(Fingerprint.ofContents(folder)).isEqualTo(before);

        Files.writeString(folder.resolve("a.json"), "[]");
        assertThat(Fingerprint.ofContents(folder)).isNotEqualTo(before);
    }
}
