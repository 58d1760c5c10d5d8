package org.entente.launcher.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class KustomizationTest {
    static final List<Path> KUSTOMIZATIONS = List.of(Kustomization.BASE, Kustomization.OVERLAY);

    @ParameterizedTest
    @FieldSource("KUSTOMIZATIONS")
    void rendersAsKubectlDoesWhereThereIsOne(Path kustomization, @TempDir Path folder)
            throws IOException, InterruptedException {
        assumeTrue(isThere("kubectl"), "There is no kubectl");
        var output = folder.resolve("rendered.yaml");
        var kubectl =
                new ProcessBuilder("kubectl", "kustomize", kustomization.toString())
                        .redirectOutput(output.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        assertThat(kubectl.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(kubectl.exitValue()).isZero();

        assertThat(Kustomization.render(kustomization))
                .extracting(Manifest::json)
                .containsExactlyInAnyOrderElementsOf(Kustomization.documents(output));
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .anyMatch(Files::isExecutable);
    }
}
