package org.entente.gateway.consistency;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How long a client wants to wait for the view: `Prefer: wait=N` (RFC 7240, section 4.3), in
/// seconds.
public final class Patience {

    public static final String PREFER = "Prefer";
    public static final String APPLIED = "Preference-Applied";

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Pattern WAIT =
            Pattern.compile("(?i)(?:^|,)\\s*wait\\s*=\\s*(\"?)(\\d{1,9})\\1\\s*(?=[,;]|$)");

    private Patience() {}

    /// What is granted: up to ten seconds. Nothing when no wish is expressed, or none that can be
    /// read: preferences may be ignored.
    public static Optional<Duration> wished(@Nullable String prefer) {
        var match = WAIT.matcher(prefer == null ? "" : prefer);
        if (!match.find()) {
            return Optional.empty();
        }
        var wished = Duration.ofSeconds(Long.parseLong(match.group(2)));
        return Optional.of(wished.compareTo(LONGEST) > 0 ? LONGEST : wished);
    }

    /// What `Preference-Applied` says of it.
    public static String applied(Duration granted) {
        return "wait=" + granted.toSeconds();
    }
}
