package org.entente.contracts.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A change of an API that breaks somebody is told from one that does not.
class OpenApiGateTest {

    private static final Path SMALL =
            Path.of("src/test/resources/org/entente/contracts/compatibility/api.yaml");

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
