package org.entente.testing.tokens;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.entente.engines.EmbeddedIssuer;
import org.entente.testing.Tokens;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/// Makes tokens that are right but for what is changed about them.
final class Forger {

    private final EmbeddedIssuer issuer = Tokens.issuer();

    /// As the tests' issuer makes them, for a role.
    JwtClaims claims(String role) {
        var claims = new JwtClaims();
        claims.setIssuer(EmbeddedIssuer.NAME);
        claims.setAudience("entente");
        claims.setSubject("forger@example.org");
        claims.setStringListClaim("groups", List.of(role));
        var now = Instant.now();
        claims.setIssuedAt(date(now));
        claims.setExpirationTime(date(now.plus(Duration.ofMinutes(10))));
        return claims;
    }

    static NumericDate date(Instant moment) {
        return NumericDate.fromMilliseconds(moment.toEpochMilli());
    }

    /// Signed with the issuer's own key.
    String signed(JwtClaims claims) {
        return signed(claims, Map.of());
    }

    String signed(JwtClaims claims, Map<String, Object> headers) {
        return sign(
                claims,
                "RS256",
                privateKey(),
                signature -> headers.forEach(signature.getHeaders()::setObjectHeaderValue));
    }

    static String sign(
            JwtClaims claims, String algorithm, Key key, Consumer<JsonWebSignature> more) {
        var signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setDoKeyValidation(false);
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setHeader("typ", "JWT");
        more.accept(signature);
        signature.setPayload(claims.toJson());
        signature.setKey(key);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /// With a header as it is written here, and no signature or another's.
    static String glued(String header, String payload, String signature) {
        return encoded(header) + "." + encoded(payload) + "." + signature;
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static KeyPair pair(String algorithm, int bits) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] publicPem() {
        return bytes(issuer.publicKey());
    }

    Key publicKey() {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new X509EncodedKeySpec(decoded(issuer.publicKey())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Key privateKey() {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(decoded(issuer.privateKey())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decoded(Path pem) {
        var base64 =
                new String(bytes(pem), StandardCharsets.US_ASCII).replaceAll("-----.*-----", "");
        return Base64.getMimeDecoder().decode(base64);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
