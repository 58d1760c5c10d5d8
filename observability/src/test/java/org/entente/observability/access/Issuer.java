package org.entente.observability.access;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/// Publishes its keys as a JWKS on loopback, and counts who asks for them.
final class Issuer implements AutoCloseable {

    final AtomicInteger asked = new AtomicInteger();
    private final List<PublicJsonWebKey> keys = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean away;
    private final HttpServer server;

    Issuer() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                "/jwks",
                exchange -> {
                    asked.incrementAndGet();
                    var body =
                            new JsonWebKeySet(List.copyOf(keys))
                                    .toJson()
                                    .getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(away ? 503 : 200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks";
    }

    void goes() {
        away = true;
    }

    void comesBack() {
        away = false;
    }

    void drops(PublicJsonWebKey key) {
        keys.remove(key);
    }

    PublicJsonWebKey makesKey(String id) {
        var key = key(id);
        keys.add(key);
        return key;
    }

    static PublicJsonWebKey key(String id) {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(id);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param named the key that the token says it is signed with
    static String token(PublicJsonWebKey key, @Nullable String named) {
        var claims = new JwtClaims();
        claims.setIssuer("https://issuer.example");
        claims.setAudience("entente");
        claims.setSubject("somebody");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(10);
        claims.setClaim("realm_access", Map.of("roles", List.of("editor")));
        claims.setStringListClaim("groups", "admin");
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue("RS256");
        if (named != null) {
            signature.setKeyIdHeaderValue(named);
        }
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
