package org.entente.gateway.webhook;

import io.netty.handler.codec.DateFormatter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When a server wants to be asked again (RFC 9110, section 10.2.3): in seconds, or as a date in
/// any of its three forms (section 5.6.7).
final class RetryAfter {

    private RetryAfter() {}

    /// Nothing when there is no header, or none that can be understood.
    static Optional<Duration> read(@Nullable String header, Instant now) {
        if (header == null) {
            return Optional.empty();
        }
        var text = header.strip();
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        return Optional.ofNullable(DateFormatter.parseHttpDate(text))
                .map(date -> Duration.between(now, date.toInstant()))
                .map(wish -> wish.isNegative() ? Duration.ZERO : wish);
    }
}
