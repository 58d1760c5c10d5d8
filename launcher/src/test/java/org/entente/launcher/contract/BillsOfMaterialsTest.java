package org.entente.launcher.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every artefact that is shipped has a bill of materials after CycloneDX 1.6, by the reading of a
/// second library.
@Tag("contracts")
class BillsOfMaterialsTest {

    @Test
    void areValid() {
        var files = Part.SHIPPED.stream().map(Part::bill).toArray();
        assertThat(Node.run("sbom.mjs", files))
                .isEqualTo(String.join("\n", Collections.nCopies(files.length, "valid")));
    }

    @Test
    void areNotValidForTheValidatorWhenTheyAreNot(@TempDir Path folder) throws IOException {
        var broken =
                Files.writeString(
                        folder.resolve("sbom.json"),
                        Files.readString(Part.bill("gateway"))
                                .replaceFirst("\"type\" : \"library\"", "\"type\" : \"book\""));
        assertThat(Node.run("sbom.mjs", broken)).contains("/components/0/type");
    }
}
