package org.entente.launcher.loading;

import org.jspecify.annotations.Nullable;

/// The import cannot go on at all: nothing to read, nobody to send it to. The message is a sentence
/// for whoever asked.
public final class ImportStopped extends RuntimeException {

    ImportStopped(String message) {
        super(message);
    }

    ImportStopped(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
