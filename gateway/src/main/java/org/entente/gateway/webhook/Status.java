package org.entente.gateway.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Whether an endpoint is told of changes.
enum Status {
    /// Not yet: its address has not said that it wants to be.
    PENDING,
    ACTIVE,
    /// Not any more: its reason says why.
    DISABLED;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Status of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
