package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DockerfileTest {
    private static final Pattern MODULE = Pattern.compile("<module>(.+)</module>");

    @Test
    void namesEveryModule() throws IOException {
        var dockerfile = Files.readString(Path.of("..", "Dockerfile"));
        var pom = Files.readString(Path.of("..", "pom.xml"));

        var modules = MODULE.matcher(pom).results().map(found -> found.group(1)).toList();

        assertThat(modules)
                .hasSizeGreaterThan(5)
                .allSatisfy(module -> {
                    assertThat(dockerfile).contains("COPY %1$s/pom.xml %1$s/\n".formatted(module));
                    if (!module.equals("bench")) {
                        assertThat(dockerfile)
                                .contains("COPY %1$s/src/main %1$s/src/main\n".formatted(module));
                    }
                });
    }
}
