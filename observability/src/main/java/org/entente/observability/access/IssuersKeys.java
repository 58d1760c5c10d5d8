package org.entente.observability.access;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.KeyLocationResolver;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.jose4j.http.Get;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/// Keys from a PEM file, or from a JWKS that is read again from time to time, and when a token
/// names a key that is not in it. Those known stay good while it cannot be read.
final class IssuersKeys extends KeyLocationResolver {

    private static final Logger LOG = Logger.getLogger(IssuersKeys.class);

    /// An issuer that hangs must not hold up those whose key is known.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration UNTIL_THE_NEXT_TRY = Duration.ofMinutes(1);

    private final Duration again;
    private final Clock clock;
    private Instant next;

    IssuersKeys(JWTAuthContextInfo settings, Duration again, Clock clock)
            throws UnresolvableKeyException {
        super(settings);
        this.again = again;
        this.clock = clock;
        this.next = clock.instant().plus(again);
    }

    @Override
    protected HttpsJwks getHttpsJwks(String location) {
        var jwks = new HttpsJwks(location);
        // How often they may be asked for is decided here alone.
        jwks.setRefreshReprieveThreshold(0);
        return jwks;
    }

    @Override
    protected HttpsJwks initializeHttpsJwks(String location) throws IOException {
        var jwks = super.initializeHttpsJwks(location);
        jwks.setRetainCacheOnErrorDuration(UNTIL_THE_NEXT_TRY.toSeconds());
        return jwks;
    }

    @Override
    protected Get getHttpGet() {
        var get = new Get();
        get.setConnectTimeout(Math.toIntExact(PATIENCE.toMillis()));
        get.setReadTimeout(Math.toIntExact(PATIENCE.toMillis()));
        get.setRetries(0);
        return get;
    }

    /// Whoever comes while they are being read, or soon after, is judged by those known.
    @Override
    protected boolean forcedHttpsJwksRefresh() {
        if (!due()) {
            return true;
        }
        try {
            httpsJwks.refresh();
            return true;
        } catch (JoseException | IOException e) {
            LOG.warnf("The issuer's keys cannot be read again: %s", e.getMessage());
            return false;
        }
    }

    private boolean due() {
        synchronized (forcedRefreshLock) {
            var now = clock.instant();
            if (now.isBefore(next)) {
                return false;
            }
            next = now.plus(again);
            return true;
        }
    }
}
