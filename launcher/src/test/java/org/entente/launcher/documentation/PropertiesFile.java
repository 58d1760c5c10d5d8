package org.entente.launcher.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The variables that a properties file lets be set. What each means is the comment directly above
/// the first line that names it.
record PropertiesFile(Path file, List<String> readers) {

    private static final Pattern VARIABLE =
            Pattern.compile("\\$\\{(ENTENTE_[A-Z0-9_]+)(?::([^}]*))?}");

    List<Setting> settings() throws IOException {
        var settings = new ArrayList<Setting>();
        var comment = new ArrayList<String>();
        for (var line : Files.readAllLines(file)) {
            if (line.startsWith("# --") || line.isBlank()) {
                comment.clear();
            } else if (line.startsWith("#")) {
                comment.add(line.substring(1).strip());
            } else {
                if (!line.startsWith("%")) {
                    settings.addAll(in(line, String.join(" ", comment)));
                }
                comment.clear();
            }
        }
        return settings;
    }

    /// The properties that it gives a value.
    Set<String> keys() throws IOException {
        var keys = new TreeSet<String>();
        for (var line : Files.readAllLines(file)) {
            if (!line.startsWith("#") && line.contains("=")) {
                keys.add(line.substring(0, line.indexOf('=')).strip());
            }
        }
        return keys;
    }

    private List<Setting> in(String line, String comment) {
        return VARIABLE.matcher(line)
                .results()
                .map(match -> new Setting(match.group(1), match.group(2), comment, readers))
                .toList();
    }
}
