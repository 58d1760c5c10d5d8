package org.entente.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What is committed, and is what the code says. `-Dentente.schemas.write` writes it anew.
final class Generated {

    static final Path RESOURCES = Path.of("src/main/resources/org/entente/contracts");

    private Generated() {}

    static void isCommitted(String file, JsonNode generated) throws IOException {
        isCommitted(
                file,
                Wire.mapper()
                                .writer()
                                .with(SerializationFeature.INDENT_OUTPUT)
                                .writeValueAsString(generated)
                        + "\n");
    }

    static void isCommitted(String name, String generated) throws IOException {
        var file = RESOURCES.resolve(name);
        if (System.getProperty("entente.schemas.write") != null) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, generated);
        }

        assertThat(file).hasContent(generated);
    }
}
