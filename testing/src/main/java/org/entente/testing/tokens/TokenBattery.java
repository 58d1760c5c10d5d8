package org.entente.testing.tokens;

import static org.entente.testing.tokens.Attempt.bearer;

import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/// Every known way to be believed without being the one whom the issuer named (RFC 8725, RFC 7515).
/// Each differs from [#control] in one thing, so that nothing else can be why it is refused.
public final class TokenBattery {

    private final Forger forger = new Forger();
    private final String role;

    /// @param role which, in a right token, would open the door
    public TokenBattery(String role) {
        this.role = role;
    }

    /// The token that the others are made from. It is right.
    public String control() {
        return forger.signed(claims());
    }

    /// Right ones that look a little different; each as the header has it.
    public List<String> right() {
        return List.of(
                "Bearer " + control(),
                "bearer " + control(),
                "BEARER " + control(),
                "Bearer " + forger.signed(claims(), Map.of("typ", "at+jwt")),
                "Bearer " + forger.signed(claims(), Map.of("typ", "application/at+jwt")),
                "Bearer " + forger.signed(with(claims -> claims.setClaim("typ", "Bearer"))),
                "Bearer " + forger.signed(with(claims -> claims.setAudience("other", "entente"))));
    }

    public List<Attempt> attempts() {
        return Stream.of(headers(), signatures(), keys(), times(), claimsAmiss(), others())
                .flatMap(attempts -> attempts)
                .toList();
    }

    private Stream<Attempt> headers() {
        return Stream.of(
                new Attempt("no token", List.of(), "", "missing"),
                new Attempt("an empty header", List.of(""), "", "invalid"),
                new Attempt("an empty token", List.of("Bearer "), "", "invalid"),
                new Attempt("basic", List.of("Basic ZWRpdG9yOmVkaXRvcg=="), "", "invalid"),
                new Attempt("no scheme", List.of(control()), "", "invalid"),
                new Attempt(
                        "a token in the address",
                        List.of(),
                        "?access_token=" + control(),
                        "missing"),
                new Attempt(
                        "two headers, both right",
                        List.of("Bearer " + control(), "Bearer " + control()),
                        "",
                        "invalid"),
                new Attempt(
                        "two headers, the second wrong",
                        List.of("Bearer " + control(), "Bearer x.y.z"),
                        "",
                        "invalid"),
                bearer("garbage", "garbage", "invalid"),
                bearer("dots", "..", "invalid"),
                bearer("two tokens in one header", control() + ", " + control(), "invalid"),
                bearer("a token of 6 KiB", "e".repeat(6 * 1024), "invalid"));
    }

    private Stream<Attempt> signatures() {
        var right = control().split("\\.");
        var payload = claims().toJson();
        var none =
                Stream.of("none", "None", "NONE", "nOnE", "")
                        .flatMap(name ->
                                Stream.of(
                                        bearer(
                                                "algorithm '" + name + "', no signature",
                                                Forger.glued(
                                                        "{\"alg\":\"" + name + "\"}", payload, ""),
                                                "invalid"),
                                        bearer(
                                                "algorithm '" + name + "', a signature",
                                                Forger.glued(
                                                        "{\"alg\":\"" + name + "\"}",
                                                        payload,
                                                        right[2]),
                                                "invalid")));
        var promoted = forger.claims("admin").toJson();
        var header = "{\"alg\":\"RS256\",\"typ\":\"JWT\"}";
        var more =
                Stream.of(
                        bearer("no signature", right[0] + "." + right[1] + ".", "signature"),
                        bearer("no third part", right[0] + "." + right[1], "invalid"),
                        bearer(
                                "a signature cut short",
                                right[0] + "." + right[1] + "." + right[2].substring(0, 300),
                                "signature"),
                        bearer(
                                "another payload",
                                Forger.glued(
                                        header, promoted.replace("forger", "forged"), right[2]),
                                "signature"),
                        bearer("no algorithm", Forger.glued("{}", payload, right[2]), "invalid"),
                        bearer(
                                "the public PEM as an HMAC key",
                                hmac(claims(), forger.publicPem()),
                                "invalid"),
                        bearer(
                                "the public DER as an HMAC key",
                                hmac(claims(), forger.publicKey().getEncoded()),
                                "invalid"),
                        bearer("RS512", signed("RS512"), "invalid"),
                        bearer("another key", signed("RS256"), "signature"),
                        bearer(
                                "a small key",
                                Forger.sign(
                                        claims(),
                                        "RS256",
                                        Forger.pair("RSA", 1024).getPrivate(),
                                        _ -> {}),
                                "signature"),
                        bearer(
                                "an elliptic key",
                                Forger.sign(
                                        claims(),
                                        "ES256",
                                        Forger.pair("EC", 256).getPrivate(),
                                        _ -> {}),
                                "invalid"),
                        bearer("encrypted", encrypted(), "invalid"));
        return Stream.concat(none, more);
    }

    private String signed(String algorithm) {
        return Forger.sign(claims(), algorithm, Forger.pair("RSA", 2048).getPrivate(), _ -> {});
    }

    private static String hmac(JwtClaims claims, byte[] key) {
        return Forger.sign(claims, "HS256", new HmacKey(key), _ -> {});
    }

    private String encrypted() {
        var encryption = new JsonWebEncryption();
        encryption.setAlgorithmHeaderValue("RSA-OAEP");
        encryption.setEncryptionMethodHeaderParameter("A256GCM");
        encryption.setContentTypeHeaderValue("JWT");
        encryption.setKey(forger.publicKey());
        encryption.setPayload(control());
        try {
            return encryption.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Signed with a key that the token itself brings, or says where to find.
    private Stream<Attempt> keys() {
        var pair = Forger.pair("RSA", 2048);
        var own =
                Map.<String, Object>of(
                        "jwk",
                        jwk(pair),
                        "jku",
                        "http://127.0.0.1:1/jwks",
                        "x5u",
                        "http://127.0.0.1:1/x5u",
                        "x5c",
                        List.of("MIIB"),
                        "kid",
                        "../../../../../../dev/null");
        var brought =
                own.entrySet().stream()
                        .map(header ->
                                bearer(
                                        "a key of its own by " + header.getKey(),
                                        Forger.sign(
                                                claims(),
                                                "RS256",
                                                pair.getPrivate(),
                                                signature ->
                                                        signature
                                                                .getHeaders()
                                                                .setObjectHeaderValue(
                                                                        header.getKey(),
                                                                        header.getValue())),
                                        "signature"));
        var named =
                Stream.of("' or '1'='1", "/dev/null", "unknown")
                        .map(kid ->
                                bearer(
                                        "an HMAC with the empty key, kid " + kid,
                                        Forger.sign(
                                                claims(),
                                                "HS256",
                                                new HmacKey(new byte[32]),
                                                signature -> signature.setKeyIdHeaderValue(kid)),
                                        "invalid"));
        var critical =
                bearer(
                        "what must be understood and is not",
                        forger.signed(
                                claims(), Map.of("crit", List.of("entente"), "entente", "yes")),
                        "invalid");
        return Stream.of(brought, named, Stream.of(critical)).flatMap(attempts -> attempts);
    }

    private static Map<String, Object> jwk(KeyPair pair) {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(pair.getPublic())
                    .toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private Stream<Attempt> times() {
        var now = Instant.now();
        var hour = Duration.ofHours(1);
        return Stream.of(
                amiss(
                        "expired",
                        "expired",
                        claims -> {
                            claims.setIssuedAt(Forger.date(now.minus(hour)));
                            claims.setExpirationTime(Forger.date(now.minusSeconds(61)));
                        }),
                amiss(
                        "not valid before five minutes",
                        "early",
                        claims -> claims.setNotBefore(Forger.date(now.plusSeconds(300)))),
                amiss(
                        "issued in the future",
                        "early",
                        claims -> {
                            claims.setIssuedAt(Forger.date(now.plus(hour)));
                            claims.setExpirationTime(Forger.date(now.plus(hour.multipliedBy(2))));
                        }),
                amiss(
                        "valid for two days",
                        "too-long",
                        claims ->
                                claims.setExpirationTime(
                                        Forger.date(now.plus(Duration.ofDays(2))))),
                amiss(
                        "ten years old",
                        "too-long",
                        claims ->
                                claims.setIssuedAt(Forger.date(now.minus(Duration.ofDays(3650))))));
    }

    private Stream<Attempt> claimsAmiss() {
        var missing =
                Map.of(
                                "iss",
                                "issuer",
                                "aud",
                                "audience",
                                "exp",
                                "invalid",
                                "sub",
                                "invalid",
                                "iat",
                                "invalid")
                        .entrySet()
                        .stream()
                        .map(claim ->
                                amiss(
                                        "no " + claim.getKey(),
                                        claim.getValue(),
                                        claims -> claims.unsetClaim(claim.getKey())));
        var wrong =
                Stream.of(
                        amiss("another issuer", "issuer", c -> c.setIssuer("https://example.org")),
                        amiss(
                                "an issuer that begins alike",
                                "issuer",
                                c -> c.setIssuer("entente-embedded/")),
                        amiss("another audience", "audience", c -> c.setAudience("another")),
                        amiss("an audience in capitals", "audience", c -> c.setAudience("ENTENTE")),
                        amiss("no audience in the list", "audience", c -> c.setAudience(List.of())),
                        amiss("an end in words", "invalid", c -> c.setClaim("exp", "in an hour")),
                        amiss("an end as text", "invalid", c -> c.setClaim("exp", "9999999999")),
                        amiss("an issue as text", "invalid", c -> c.setClaim("iat", "0")),
                        amiss("an empty subject", "invalid", c -> c.setSubject("")),
                        amiss("a subject that is none", "invalid", c -> c.setClaim("sub", 7)));
        return Stream.concat(missing, wrong);
    }

    /// Tokens of the same issuer for other ends.
    private Stream<Attempt> others() {
        var marked =
                Map.of(
                                "nonce", "n-0S6_WzA2Mj",
                                "at_hash", "77QmUPtjPfzWtF2AnpK9RQ",
                                "c_hash", "LDktKdoQak3Pk0cnXxCltA",
                                "typ", "ID",
                                "token_use", "id",
                                "events",
                                        Map.of(
                                                "http://schemas.openid.net/event/backchannel-logout",
                                                Map.of()),
                                "cnf", Map.of("jkt", "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I"))
                        .entrySet()
                        .stream()
                        .map(claim ->
                                amiss(
                                        "another kind of token, by " + claim.getKey(),
                                        "type",
                                        claims ->
                                                claims.setClaim(claim.getKey(), claim.getValue())));
        var typed =
                Stream.of("logout+jwt", "dpop+jwt", "JWE", "secevent+jwt")
                        .map(type ->
                                bearer(
                                        "of the type " + type,
                                        forger.signed(claims(), Map.of("typ", type)),
                                        "type"));
        var refresh = amiss("a refresh token", "type", claims -> claims.setClaim("typ", "Refresh"));
        return Stream.of(marked, typed, Stream.of(refresh)).flatMap(attempts -> attempts);
    }

    private Attempt amiss(String name, String reason, Consumer<JwtClaims> change) {
        return bearer(name, forger.signed(with(change)), reason);
    }

    private JwtClaims with(Consumer<JwtClaims> change) {
        var claims = claims();
        change.accept(claims);
        return claims;
    }

    private JwtClaims claims() {
        return forger.claims(role);
    }
}
