package org.entente.engines;

import org.jspecify.annotations.Nullable;

/// An engine could not be set up, started or stopped. The message says why, in words for whoever
/// runs it.
public final class EngineFailure extends RuntimeException {

    EngineFailure(String message) {
        super(message);
    }

    EngineFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
