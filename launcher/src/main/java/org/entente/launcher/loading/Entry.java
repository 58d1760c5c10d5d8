package org.entente.launcher.loading;

import java.nio.file.Path;

/// An entry, and where in which file it stands. The text stays there: any number of entries fits
/// into memory.
record Entry(Kind kind, String id, Path file, long offset, int length) {

    String name() {
        return kind + " " + id;
    }
}
