package org.entente.contracts;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A place in a trace, as it goes from process to process (W3C Trace Context, header
/// `traceparent`).
///
/// @param flags two hexadecimal digits; the last bit says whether the trace is recorded
public record TraceParent(String traceId, String spanId, String flags) {

    private static final Pattern TEXT =
            Pattern.compile("00-((?!0{32})[0-9a-f]{32})-((?!0{16})[0-9a-f]{16})-([0-9a-f]{2})");

    /// Nothing when there is no header, or none that a trace can go on from.
    public static Optional<TraceParent> read(@Nullable String header) {
        var match = TEXT.matcher(header == null ? "" : header);
        return match.matches()
                ? Optional.of(new TraceParent(match.group(1), match.group(2), match.group(3)))
                : Optional.empty();
    }

    /// As the header says it.
    @Override
    public String toString() {
        return "00-" + traceId + "-" + spanId + "-" + flags;
    }
}
