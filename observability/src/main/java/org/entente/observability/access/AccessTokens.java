package org.entente.observability.access;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import org.eclipse.microprofile.jwt.Claims;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jspecify.annotations.Nullable;

/// Believes access tokens, after RFC 8725 and RFC 9068. SmallRye's own reader takes ID tokens as
/// well, and reads roles from the claim `groups` even where they stand in another.
@ApplicationScoped
@Alternative
@Priority(1)
public class AccessTokens extends JWTCallerPrincipalFactory {

    private final AccessConfig config;
    private final Roles roles;
    private final Clock clock;
    private volatile @Nullable JwtConsumer consumer;

    AccessTokens(AccessConfig config, Clock clock) {
        this.config = config;
        this.roles = new Roles(config.roles());
        this.clock = clock;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo settings)
            throws ParseException {
        try {
            var context = consumer(settings).process(token);
            var claims = context.getJwtClaims();
            claims.setStringListClaim(Claims.groups.name(), roles.in(claims));
            claims.setClaim(Claims.raw_token.name(), token);
            return new DefaultJWTCallerPrincipal(AccessTokenRules.type(context), claims);
        } catch (InvalidJwtException e) {
            throw new ParseException("The token is not believed", e);
        }
    }

    private JwtConsumer consumer(JWTAuthContextInfo settings) {
        var made = consumer;
        if (made == null) {
            made = make(settings);
            consumer = made;
        }
        return made;
    }

    private JwtConsumer make(JWTAuthContextInfo settings) {
        var algorithms =
                settings.getSignatureAlgorithm().stream()
                        .map(algorithm -> algorithm.getAlgorithm())
                        .toArray(String[]::new);
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new Keys(settings, config.keysAgain(), clock))
                .setJwsAlgorithmConstraints(
                        new AlgorithmConstraints(ConstraintType.PERMIT, algorithms))
                .setExpectedIssuer(true, settings.getIssuedBy())
                .setExpectedAudience(true, settings.getExpectedAudience().toArray(String[]::new))
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setRequireSubject()
                .setAllowedClockSkewInSeconds(Math.toIntExact(config.leeway().toSeconds()))
                .registerValidator(new AccessTokenRules(config, clock))
                .build();
    }
}
