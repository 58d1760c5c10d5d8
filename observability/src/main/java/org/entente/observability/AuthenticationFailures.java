package org.entente.observability;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;

/// Counts the callers who were not believed, by the reason, and says so in the log, with nothing of
/// what they brought.
@Startup
@ApplicationScoped
public class AuthenticationFailures {

    private static final Logger LOG = Logger.getLogger(AuthenticationFailures.class);

    private final Map<Reason, Counter> counters = new EnumMap<>(Reason.class);

    AuthenticationFailures(MeterRegistry meters) {
        for (var reason : Reason.values()) {
            counters.put(
                    reason,
                    Counter.builder("authn.failures")
                            .tag("reason", reason.toString())
                            .description("Requests refused for want of a token that is believed")
                            .register(meters));
        }
    }

    public void missing() {
        count(Reason.MISSING);
    }

    /// @param failure why the token was not taken
    public void refused(Throwable failure) {
        count(Reason.of(failure));
    }

    private void count(Reason reason) {
        Objects.requireNonNull(counters.get(reason)).increment();
        LOG.infof("A caller was not believed: %s", reason);
    }

    /// Why; those of jose4j's reasons that an operator would ask for apart.
    private enum Reason {
        MISSING,
        EXPIRED(ErrorCodes.EXPIRED),
        EARLY(ErrorCodes.NOT_YET_VALID, ErrorCodes.ISSUED_AT_INVALID_FUTURE),
        TOO_LONG(ErrorCodes.EXPIRATION_TOO_FAR_IN_FUTURE),
        AUDIENCE(ErrorCodes.AUDIENCE_MISSING, ErrorCodes.AUDIENCE_INVALID),
        SIGNATURE(ErrorCodes.SIGNATURE_INVALID, ErrorCodes.SIGNATURE_MISSING),
        ISSUER(ErrorCodes.ISSUER_MISSING, ErrorCodes.ISSUER_INVALID),
        TYPE(ErrorCodes.TYPE_MISSING, ErrorCodes.TYPE_INVALID),
        INVALID;

        private final int[] codes;

        Reason(int... codes) {
            this.codes = codes;
        }

        static Reason of(Throwable failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof InvalidJwtException refused) {
                    return Arrays.stream(values())
                            .filter(reason -> reason.is(refused))
                            .findFirst()
                            .orElse(INVALID);
                }
            }
            return INVALID;
        }

        private boolean is(InvalidJwtException refused) {
            return Arrays.stream(codes).anyMatch(refused::hasErrorCode);
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
