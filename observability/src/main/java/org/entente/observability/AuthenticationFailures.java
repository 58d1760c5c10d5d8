package org.entente.observability;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import org.jose4j.jwt.consumer.InvalidJwtException;

/// Counts the callers who were not believed, by the reason.
@Startup
@ApplicationScoped
public class AuthenticationFailures {

    private final Counter missing;
    private final Counter expired;
    private final Counter invalid;

    AuthenticationFailures(MeterRegistry meters) {
        this.missing = counter("missing", meters);
        this.expired = counter("expired", meters);
        this.invalid = counter("invalid", meters);
    }

    private static Counter counter(String reason, MeterRegistry meters) {
        return Counter.builder("authn.failures")
                .tag("reason", reason)
                .description("Requests refused for want of a token that is believed")
                .register(meters);
    }

    public void missing() {
        missing.increment();
    }

    /// @param failure why the token was not taken
    public void refused(Throwable failure) {
        (isExpiry(failure) ? expired : invalid).increment();
    }

    private static boolean isExpiry(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidJwtException refused) {
                return refused.hasExpired();
            }
        }
        return false;
    }
}
