package org.entente.launcher.house;

import org.jspecify.annotations.Nullable;

/// Why something cannot be done, in a sentence for whoever asked for it.
public final class Trouble extends RuntimeException {

    public Trouble(String message) {
        super(message);
    }

    public Trouble(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
