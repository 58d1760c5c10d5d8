package org.entente.observability.access;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/// The issuer's public keys, read when the first token comes. While they cannot be had, they are
/// not asked for with every token.
final class Keys implements VerificationKeyResolver {

    private final JWTAuthContextInfo settings;
    private final Duration again;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable IssuersKeys keys;
    private Instant next = Instant.MIN;

    Keys(JWTAuthContextInfo settings, Duration again, Clock clock) {
        this.settings = settings;
        this.again = again;
        this.clock = clock;
    }

    @Override
    public Key resolveKey(JsonWebSignature signature, List<JsonWebStructure> nesting)
            throws UnresolvableKeyException {
        var known = keys;
        return (known == null ? read() : known).resolveKey(signature, nesting);
    }

    private IssuersKeys read() throws UnresolvableKeyException {
        reading.lock();
        try {
            var known = keys;
            if (known != null) {
                return known;
            }
            var now = clock.instant();
            if (now.isBefore(next)) {
                throw new UnresolvableKeyException("The issuer's keys could not be read");
            }
            next = now.plus(again);
            var read = new IssuersKeys(settings, again, clock);
            keys = read;
            return read;
        } finally {
            reading.unlock();
        }
    }
}
