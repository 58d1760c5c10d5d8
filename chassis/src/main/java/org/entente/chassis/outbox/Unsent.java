package org.entente.chassis.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A change or an occasion that Kafka does not have yet.
record Unsent(
        UUID id,
        long seq,
        String key,
        String type,
        long version,
        Instant changedAt,
        @Nullable String occasion,
        @Nullable String traceParent,
        String payload) {}
