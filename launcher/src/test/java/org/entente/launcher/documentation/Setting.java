package org.entente.launcher.documentation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that whoever runs Entente can set, by an environment variable.
///
/// @param preset what holds when it is not set; null where it must be
/// @param readers the parts that read it
record Setting(String variable, @Nullable String preset, String meaning, List<String> readers) {

    String row() {
        return "| `%s` | %s | %s | %s |"
                .formatted(variable, shownPreset(), String.join(", ", readers), meaning);
    }

    private String shownPreset() {
        if (preset == null) {
            return "must be set";
        }
        return preset.isEmpty() ? "not set" : "`" + preset + "`";
    }
}
