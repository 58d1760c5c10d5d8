package org.entente.launcher.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddressesTest {
    private static final String PREFIX = "ENTENTE_STATEMENTS_DATABASE_";

    @TempDir Path folder;

    @Test
    void takesAPasswordFromTheEnvironmentOrFromAFile() throws IOException {
        var file = Files.writeString(folder.resolve("secret"), "from a file\n");
        var url = "jdbc:postgresql://database/statements";

        assertThat(
                        new Addresses(
                                        Map.of(
                                                PREFIX + "URL", url,
                                                PREFIX + "USER", "owner",
                                                PREFIX + "PASSWORD", "said"))
                                .of(Owner.STATEMENTS))
                .isEqualTo(new Access(url, "owner", "said"));
        assertThat(
                        new Addresses(
                                        Map.of(
                                                PREFIX + "URL",
                                                url,
                                                PREFIX + "USER",
                                                "owner",
                                                PREFIX + "PASSWORD_FILE",
                                                file.toString()))
                                .of(Owner.STATEMENTS)
                                .password())
                .isEqualTo("from a file");
    }

    @Test
    void saysWhatIsMissing() {
        var nothing = new Addresses(Map.of());
        assertThat(Addresses.areIn(nothing.environment())).isFalse();
        assertThat(Addresses.areIn(Map.of(PREFIX + "URL", "x"))).isTrue();
        assertThat(nothing.view()).isEmpty();
        assertThatThrownBy(() -> nothing.of(Owner.STATEMENTS))
                .hasMessage("ENTENTE_STATEMENTS_DATABASE_URL is not set.");
        assertThatThrownBy(nothing::emptyTopics).hasMessage("ENTENTE_KAFKA is not set.");
        assertThatThrownBy(() ->
                        new Addresses(Map.of(PREFIX + "URL", "x", PREFIX + "USER", "y"))
                                .of(Owner.STATEMENTS))
                .hasMessage(
                        "Neither ENTENTE_STATEMENTS_DATABASE_PASSWORD nor ENTENTE_STATEMENTS_DATABASE_PASSWORD_FILE is set.");
    }

    @Test
    void keepsSecretsToItself() {
        var addresses = new Addresses(Map.of(PREFIX + "PASSWORD", "secret"));
        assertThat(addresses.toString()).doesNotContain("secret");
        assertThat(new Access("url", "user", "secret").toString()).doesNotContain("secret");
    }
}
