package org.entente.launcher.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {
    @TempDir Path folder;

    private Place place;

    @BeforeEach
    void build() throws IOException {
        place = new Place(folder.resolve("project"), folder.resolve("data"));
        FakeApplications.in(place);
    }

    @Test
    void usesCachesThatWereMadeForTheseJars() throws IOException {
        madeFor(Training.fingerprint(place));

        assertThat(Training.caches(place)).isInstanceOf(Caches.Using.class);
    }

    @Test
    void usesNoneThatWereMadeForOtherJars() throws IOException {
        madeFor(Training.fingerprint(place));
        var jar = place.application(Part.GATEWAY).resolve("quarkus-run.jar");

        Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));

        assertThat(Training.caches(place)).isInstanceOf(Caches.None.class);
        assertThat(new Training(place, _ -> {}).isDue()).isTrue();
    }

    /// Maven's class path ends with a separator; behind it would be the current folder, which
    /// changes all the time.
    @Test
    void doesNotDependOnTheCurrentFolder() {
        assumeThat(System.getProperty("java.class.path")).endsWith(File.pathSeparator);

        assertThat(Commands.classPath()).isNotEmpty().doesNotContain("");
    }

    private void madeFor(String fingerprint) throws IOException {
        Files.createDirectories(place.caches());
        Files.writeString(place.caches().resolve(Training.FINGERPRINT), fingerprint);
    }
}
