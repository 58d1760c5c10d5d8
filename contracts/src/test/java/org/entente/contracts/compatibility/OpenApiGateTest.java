package org.entente.contracts.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// No change of the API breaks whoever relies on what was released. `-Dentente.contracts.release`
/// releases the document as it is now.
class OpenApiGateTest {

    private static final Path NOW = Path.of("..", "gateway", "openapi.yaml");
    private static final Path SMALL =
            Path.of("src/test/resources/org/entente/contracts/compatibility/api.yaml");

    @Test
    void theApiBreaksNobody() throws IOException {
        var released = Released.inForce().resolve("openapi.yaml");

        assertThat(OpenApiComparison.breaks(Released.read(released), Released.read(NOW)))
                .as("see docs/compatibility.md")
                .isEmpty();
        assertThat(Released.read(NOW).at("/info/version").asText())
                .startsWith(Released.inForce().getFileName() + ".");
        if (Released.isWritten()) {
            Files.copy(NOW, released, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void findsWhatBreaksSomebody(Planted change) {
        assertThat(breaks(change)).isNotEmpty();
    }

    static Stream<Planted> findsWhatBreaksSomebody() throws IOException {
        return Planted.in("api-breaks.json");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void passesOverWhatIsHarmless(Planted change) {
        assertThat(breaks(change)).isEmpty();
    }

    static Stream<Planted> passesOverWhatIsHarmless() throws IOException {
        return Planted.in("api-harmless.json");
    }

    private static List<Break> breaks(Planted change) {
        var before = Released.read(SMALL);
        return OpenApiComparison.breaks(before, change.applied(before));
    }
}
