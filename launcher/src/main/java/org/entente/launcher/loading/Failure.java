package org.entente.launcher.loading;

import java.nio.file.Path;
import java.util.List;

/// What was not recorded, and why.
///
/// @param what the entry, or the place in the file where it should have been
public record Failure(Path file, String what, List<String> reasons) {

    @Override
    public String toString() {
        return file + ": " + what + "\n    " + String.join("\n    ", reasons);
    }
}
