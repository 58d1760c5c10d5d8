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
        EXPIRED(1),
        EARLY(6, 23),
        TOO_LONG(5),
        AUDIENCE(7, 8),
        SIGNATURE(9, 10),
        ISSUER(11, 12),
        TYPE(21, 22),
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
