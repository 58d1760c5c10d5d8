package org.entente.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The committed document is what the code says. `-Dentente.openapi.write=true` writes it anew.
class OpenApiTest {

    static final Path FILE = Path.of("openapi.yaml");

    @Test
    void isMadeFromTheCode() throws IOException {
        var made = Document.yaml();
        if (Boolean.getBoolean("entente.openapi.write")) {
            Files.writeString(FILE, made);
        }

        assertThat(Files.readString(FILE)).isEqualTo(made);
    }
}
