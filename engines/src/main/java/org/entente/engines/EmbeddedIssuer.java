package org.entente.engines;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/// Signs tokens where there is no identity provider, with a key pair of its own (RS256).
public final class EmbeddedIssuer {
    /// Its name, as services are told whom to believe.
    public static final String NAME = "entente-embedded";

    private static final String AUDIENCE = "entente";

    /// Verified with every write: RSA is verified several times faster than an elliptic curve.
    private static final int KEY_BITS = 2048;

    private final Path directory;

    private EmbeddedIssuer(Path directory) {
        this.directory = directory;
    }

    /// The one whose keys are in the directory. They are made if there are none.
    public static EmbeddedIssuer in(Path directory) {
        var issuer = new EmbeddedIssuer(directory);
        try {
            if (!Files.exists(issuer.publicKey())) {
                issuer.makeKeys();
            }
            return issuer;
        } catch (IOException | GeneralSecurityException e) {
            throw new EngineFailure(
                    "No keys could be made in " + directory + ": " + e.getMessage(), e);
        }
    }

    /// A PEM file, with which anybody can check the tokens.
    public Path publicKey() {
        return directory.resolve("public.pem");
    }

    /// A PEM file that only its owner reads.
    public Path privateKey() {
        return directory.resolve("private.pem");
    }

    /// A bearer token that says who somebody is and what they may do.
    public String token(String name, List<String> roles, Instant issued, Duration validity) {
        var claims = new JwtClaims();
        claims.setIssuer(NAME);
        claims.setAudience(AUDIENCE);
        claims.setSubject(name);
        claims.setClaim("upn", name);
        claims.setStringListClaim("groups", roles);
        claims.setIssuedAt(NumericDate.fromMilliseconds(issued.toEpochMilli()));
        claims.setExpirationTime(
                NumericDate.fromMilliseconds(issued.plus(validity).toEpochMilli()));
        claims.setGeneratedJwtId();
        try {
            var signature = new JsonWebSignature();
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            signature.setHeader("typ", "JWT");
            signature.setPayload(claims.toJson());
            signature.setKey(readPrivateKey());
            return signature.getCompactSerialization();
        } catch (IOException | GeneralSecurityException | JoseException e) {
            throw new EngineFailure(
                    "No token could be signed with " + privateKey() + ": " + e.getMessage(), e);
        }
    }

    private void makeKeys() throws IOException, GeneralSecurityException {
        Files.createDirectories(directory);
        Files.deleteIfExists(privateKey());
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(KEY_BITS);
        KeyPair keys = generator.generateKeyPair();
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(privateKey(), ownerOnly);
        Files.writeString(privateKey(), pem("PRIVATE KEY", keys.getPrivate().getEncoded()));
        Files.writeString(publicKey(), pem("PUBLIC KEY", keys.getPublic().getEncoded()));
    }

    private PrivateKey readPrivateKey() throws IOException, GeneralSecurityException {
        var base64 = Files.readString(privateKey()).replaceAll("-----.*-----", "");
        var key = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64));
        return KeyFactory.getInstance("RSA").generatePrivate(key);
    }

    private static String pem(String type, byte[] content) {
        var lines =
                Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(content);
        return "-----BEGIN " + type + "-----\n" + lines + "\n-----END " + type + "-----\n";
    }
}
