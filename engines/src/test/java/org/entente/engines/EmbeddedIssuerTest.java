package org.entente.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedIssuerTest {
    @TempDir Path directory;

    @Test
    void signsTokensThatItsPublicKeyConfirmsInAnyLaterRun() throws Exception {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        EmbeddedIssuer.in(directory);

        var token =
                EmbeddedIssuer.in(directory)
                        .token("Ada \"A.\"", List.of("editor"), now, Duration.ofHours(1));

        var claims =
                new JwtConsumerBuilder()
                        .setVerificationKey(publicKey())
                        .setExpectedIssuer(EmbeddedIssuer.NAME)
                        .setExpectedAudience("entente")
                        .build()
                        .processToClaims(token);
        assertThat(claims.getSubject()).isEqualTo("Ada \"A.\"");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("editor");
        assertThat(claims.getExpirationTime().getValue())
                .isEqualTo(now.plusSeconds(3600).getEpochSecond());
    }

    @Test
    void keepsItsPrivateKeyToItself() throws Exception {
        var issuer = EmbeddedIssuer.in(directory);

        assertThat(Files.getPosixFilePermissions(issuer.privateKey()))
                .containsExactlyInAnyOrder(
                        PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    private PublicKey publicKey() throws Exception {
        var pem = Files.readString(directory.resolve("public.pem")).replaceAll("-----.*-----", "");
        var key = new X509EncodedKeySpec(Base64.getMimeDecoder().decode(pem));
        return KeyFactory.getInstance("RSA").generatePublic(key);
    }
}
