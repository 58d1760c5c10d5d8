package org.entente.observability.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequirementsTest {

    @TempDir Path folder;

    private final Map<String, String> told = new HashMap<>();

    @BeforeEach
    void tellsWhatIsNeeded() throws IOException {
        told.put("ENTENTE_JWT_ISSUER", "https://issuer.example");
        told.put(
                "ENTENTE_JWT_KEY",
                file("key.pem", "-----BEGIN PUBLIC KEY-----").toUri().toString());
    }

    @Test
    void areMetByAnIssuerAndAKey() throws IOException {
        assertThat(unmet()).isEmpty();
        told.put("ENTENTE_JWT_KEY", file("jwks.json", "{\"keys\":[{\"kty\":\"RSA\"}]}").toString());
        assertThat(unmet()).isEmpty();
        told.put(
                "ENTENTE_JWT_KEY",
                "http://keycloak:8080/realms/entente/protocol/openid-connect/certs");
        told.put("ENTENTE_JWT_ALGORITHM", "RS256, ES256");
        assertThat(unmet()).isEmpty();
    }

    @Test
    void nameTheSettingThatIsMissing() {
        for (var name : Set.copyOf(told.keySet())) {
            var before = told.get(name);
            told.remove(name);
            assertThat(unmet()).startsWith(name + " is not set");
            told.put(name, " ");
            assertThat(unmet()).startsWith(name + " is not set");
            told.put(name, before);
        }
    }

    @Test
    void sayWhatIsWrongWithTheKey() throws IOException {
        told.put("ENTENTE_JWT_KEY", folder.resolve("nowhere.pem").toString());
        assertThat(unmet()).endsWith("which cannot be read.");
        told.put("ENTENTE_JWT_KEY", folder.toString());
        assertThat(unmet()).endsWith("which cannot be read.");
        told.put("ENTENTE_JWT_KEY", file("notes.txt", "to do").toString());
        assertThat(unmet()).endsWith("which holds no public key.");
        told.put("ENTENTE_JWT_KEY", file("private.pem", "-----BEGIN PRIVATE KEY-----").toString());
        assertThat(unmet()).contains("holds a private key");
    }

    @Test
    void keepSharedSecretsAndNoAlgorithmOut() {
        for (var algorithm : new String[] {"HS256", "none", "RS512", "", "RS256,HS256"}) {
            told.put("ENTENTE_JWT_ALGORITHM", algorithm);
            assertThat(unmet()).startsWith("ENTENTE_JWT_ALGORITHM is '" + algorithm + "'");
        }
    }

    @Test
    void wantAnAudience() {
        told.put("ENTENTE_JWT_AUDIENCE", "");
        assertThat(unmet()).startsWith("ENTENTE_JWT_AUDIENCE is empty");
    }

    @Test
    void askWhomToBelieveOfThoseAloneWhoServe() throws IOException {
        told.clear();
        told.put("QUARKUS_INIT_AND_EXIT", "true");
        assertThat(unmet()).isEmpty();
        told.put("ENTENTE_DATABASE_PASSWORD_FILE", folder.resolve("nowhere").toString());
        assertThat(unmet()).endsWith("which cannot be read.");

        told.clear();
        told.put("QUARKUS_INIT_AND_EXIT", "false");
        assertThat(unmet()).startsWith("ENTENTE_JWT_ISSUER is not set");
    }

    @Test
    void takeASecretFromAFile() throws IOException {
        var name = "ENTENTE_DATABASE_PASSWORD";
        told.put(name + "_FILE", file("password", "s3cret of the view\n").toString());
        var secrets = new SecretFiles(told::get);

        assertThat(unmet()).isEmpty();
        assertThat(secrets.getValue(name)).isEqualTo("s3cret of the view");
        assertThat(secrets.getPropertyNames()).containsExactly(name);
        assertThat(secrets.getValue("ENTENTE_JWT_ISSUER")).isNull();

        told.put(name, "another");
        assertThat(unmet()).contains("both set").doesNotContain("another");
        told.remove(name);
        told.put(name + "_FILE", folder.resolve("nowhere").toString());
        assertThat(unmet()).endsWith("which cannot be read.");
        told.put(name + "_FILE", file("empty", "\n").toString());
        assertThat(unmet()).endsWith("which is empty.");
    }

    private String unmet() {
        return new Requirements(told::get).unmet().orElse("");
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
