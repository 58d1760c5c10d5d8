package org.entente.contracts.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// No change of a schema breaks whoever relies on what was released. `-Dentente.contracts.release`
/// releases the schemas as they are now.
class SchemaGateTest {

    @Test
    void theSchemasBreakNobody() throws IOException {
        var released = Released.schemas();

        assertThat(Released.names(released))
                .isNotEmpty()
                .allSatisfy(
                        name -> assertThat(Released.NOW.resolve(name)).as("was released").exists())
                .allSatisfy(name ->
                        assertThat(
                                        SchemaComparison.breaks(
                                                Released.read(released.resolve(name)),
                                                Released.read(Released.NOW.resolve(name)),
                                                Released.uses(name)))
                                .as("%s, see docs/compatibility.md", name)
                                .isEmpty());
        if (Released.isWritten()) {
            Released.release(Released.NOW, released);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void findsWhatBreaksSomebody(Planted change) {
        assertThat(breaks(change)).isNotEmpty();
    }

    static Stream<Planted> findsWhatBreaksSomebody() throws IOException {
        return Planted.in("breaks.json");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void passesOverWhatIsHarmless(Planted change) {
        assertThat(breaks(change)).isEmpty();
    }

    static Stream<Planted> passesOverWhatIsHarmless() throws IOException {
        return Planted.in("harmless.json");
    }

    private static List<Break> breaks(Planted change) {
        var before = Released.read(Released.schemas().resolve(change.document()));
        return SchemaComparison.breaks(
                before, change.applied(before), Released.uses(change.document()));
    }
}
