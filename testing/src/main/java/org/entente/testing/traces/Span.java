package org.entente.testing.traces;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One span as it was exported.
///
/// @param service the `service.name` of the process that made it
/// @param parent the id of the span that it is part of; null for the first of a trace
public record Span(
        String service,
        String name,
        Kind kind,
        String traceId,
        String id,
        @Nullable String parent,
        Map<String, String> attributes) {

    /// On which side of a call or a message it stands.
    public enum Kind {
        INTERNAL,
        SERVER,
        CLIENT,
        PRODUCER,
        CONSUMER
    }
}
