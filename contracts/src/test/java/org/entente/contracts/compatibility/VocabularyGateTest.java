package org.entente.contracts.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A code that was released is accepted for as long as its major version. Others may be added.
class VocabularyGateTest {

    private static final Path NOW =
            Path.of("src/main/resources/org/entente/contracts/vocabularies");

    @Test
    void codesThatWereReleasedAreThere() throws IOException {
        var released = Released.inForce().resolve("vocabularies");

        assertThat(Released.names(released))
                .isNotEmpty()
                .allSatisfy(name ->
                        assertThat(codes(NOW.resolve(name)))
                                .as(name)
                                .isNotEmpty()
                                .containsAll(codes(released.resolve(name))));
        if (Released.isWritten()) {
            Released.release(NOW, released);
        }
    }

    private static List<String> codes(Path vocabulary) {
        return Released.read(vocabulary)
                .get("concepts")
                .valueStream()
                .map(concept -> concept.get("code").asText())
                .toList();
    }
}
