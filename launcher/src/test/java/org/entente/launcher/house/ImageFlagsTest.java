package org.entente.launcher.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFlagsTest {
    private static final Path SCRIPT = Path.of("..", "deploy", "images", "start");

    @TempDir Path data;

    @Test
    void imagesStartServicesWithTheFlagsThatTheirCachesWereTrainedWith() throws IOException {
        var script = Files.readString(SCRIPT).replace("${ENTENTE_HEAP:-160m}", "160m");
        var place = new Place(Path.of(".."), data);
        var command = new Commands(place, new Caches.None()).service(Part.GATEWAY);

        var flags = command.stream().filter(word -> word.startsWith("-")).toList();

        assertThat(flags)
                .hasSizeGreaterThan(5)
                .allSatisfy(flag -> assertThat(script).contains(flag));
    }
}
