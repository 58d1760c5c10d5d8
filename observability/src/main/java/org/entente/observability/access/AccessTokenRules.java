package org.entente.observability.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.JwtContext;
import org.jspecify.annotations.Nullable;

/// What makes a token one for access, for a short time, and for whoever bears it. Only one that
/// says that it is something else is refused: not every issuer marks its access tokens.
final class AccessTokenRules implements ErrorCodeValidator {

    private static final Set<String> TYPES = Set.of("jwt", "at+jwt", "application/at+jwt");

    /// Only ID tokens (OpenID Connect Core, 2 and 3.3.2.11) and logout tokens have these. `cnf`
    /// binds a token to a key, whose proof nobody here could check.
    private static final List<String> OF_OTHERS =
            List.of("nonce", "at_hash", "c_hash", "s_hash", "events", "cnf");

    private final Duration leeway;
    private final Duration longest;
    private final Clock clock;

    AccessTokenRules(AccessConfig config, Clock clock) {
        this.leeway = config.leeway();
        this.longest = config.longest();
        this.clock = clock;
    }

    /// As the header says; nothing when it does not.
    static @Nullable String type(JwtContext context) {
        return context.getJoseObjects().getFirst().getHeader("typ");
    }

    @Override
    public @Nullable Error validate(JwtContext context) throws MalformedClaimException {
        var type = type(context);
        if (type != null && !TYPES.contains(type.toLowerCase(Locale.ROOT))) {
            return another();
        }
        var claims = context.getJwtClaims();
        if (OF_OTHERS.stream().anyMatch(claims::hasClaim)
                || !is("Bearer", "typ", claims)
                || !is("access", "token_use", claims)) {
            return another();
        }
        return claims.hasClaim("sub") && claims.getSubject().isBlank()
                ? new Error(ErrorCodes.SUBJECT_INVALID, "nobody's")
                : times(claims);
    }

    private @Nullable Error times(JwtClaims claims) throws MalformedClaimException {
        var issued = claims.getIssuedAt();
        var end = claims.getExpirationTime();
        if (issued == null || end == null) {
            // Others see to it that they are there.
            return null;
        }
        var now = clock.instant().getEpochSecond();
        if (issued.getValue() > now + leeway.toSeconds()) {
            return new Error(ErrorCodes.ISSUED_AT_INVALID_FUTURE, "issued in the future");
        }
        return end.getValue() - issued.getValue() > longest.toSeconds()
                ? new Error(ErrorCodes.EXPIRATION_TOO_FAR_IN_FUTURE, "valid for too long")
                : null;
    }

    /// Some issuers say in a claim what a token is for (Keycloak in `typ`, Cognito in `token_use`).
    private static boolean is(String wanted, String claim, JwtClaims claims) {
        return !claims.hasClaim(claim) || wanted.equals(claims.getClaimValue(claim));
    }

    private static Error another() {
        return new Error(ErrorCodes.TYPE_INVALID, "no access token");
    }
}
