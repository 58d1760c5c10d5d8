package org.entente.launcher.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The document of the API is what linters of others take for good. What they waive stands, with
/// its reason, in their settings.
@Tag("contracts")
@Timeout(300)
class OpenApiLintTest {

    @Test
    void keepsTheRulesOfRedocly() {
        var ended = Node.program("redocly", "lint", ApiDocument.FILE, "--config", "redocly.yaml");

        assertThat(ended.code()).as(ended.printed()).isZero();
        assertThat(ended.printed()).contains("Your API description is valid");
    }

    @Test
    void keepsTheRulesOfSpectralAndOwasp() {
        var ended =
                Node.program(
                        "spectral",
                        "lint",
                        ApiDocument.FILE,
                        "--ruleset",
                        "spectral.yaml",
                        "--fail-severity",
                        "error",
                        "--display-only-failures");

        assertThat(ended.code()).as(ended.printed()).isZero();
        assertThat(ended.printed()).contains("No results with a severity of 'error' found!");
    }
}
