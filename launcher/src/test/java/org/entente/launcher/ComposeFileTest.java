package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ComposeFileTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern USED =
            Pattern.compile("\\$\\{(ENTENTE_[A-Z_]+)|^ +(ENTENTE_[A-Z_]+):$", Pattern.MULTILINE);
    private static final Pattern TOLD = Pattern.compile("^#?(ENTENTE_[A-Z_]+)=", Pattern.MULTILINE);
    private static final Pattern IMAGE = Pattern.compile("image: .*");

    @Test
    void everySettingIsExplainedAndNoOther() throws IOException {
        var used = new TreeSet<String>();
        for (var file : new String[] {"docker-compose.yml", "deploy/compose/outside.yml"}) {
            USED.matcher(read(file))
                    .results()
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .forEach(used::add);
        }

        var told =
                TOLD.matcher(read(".env.example"))
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(told).isEqualTo(used);
    }

    @Test
    void namesNoContainerAndEachImageByItsVersion() throws IOException {
        var file = read("docker-compose.yml");

        assertThat(file).doesNotContain("container_name", ":latest", "privileged:");
        assertThat(IMAGE.matcher(file).results().map(found -> found.group()).toList())
                .hasSizeGreaterThan(5)
                .allMatch(image -> image.matches(".*:-?v?\\d[\\w.-]*}"));
    }

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }
}
