package org.entente.launcher.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The environment variables that a program reads, found in its sources.
record Settings(Set<String> read, Set<String> mandatory) {
    private static final Pattern NAME = Pattern.compile("ENTENTE_[A-Z_]*[A-Z]");
    private static final Pattern WITHOUT_DEFAULT =
            Pattern.compile("(?m)^[^#%].*\\$\\{(ENTENTE_[A-Z_]*[A-Z])}");
    private static final Pattern JAVA = Pattern.compile(".*\\.java");
    private static final Pattern PROPERTIES = Pattern.compile(".*\\.properties");

    /// Of a program that is made of these modules.
    static Settings of(List<String> modules) {
        return new Settings(
                Stream.concat(texts(modules, JAVA), texts(modules, PROPERTIES))
                        .flatMap(text -> NAME.matcher(text).results())
                        .map(MatchResult::group)
                        .collect(Collectors.toSet()),
                texts(modules, PROPERTIES)
                        .flatMap(text -> WITHOUT_DEFAULT.matcher(text).results())
                        .map(match -> match.group(1))
                        .collect(Collectors.toSet()));
    }

    private static Stream<String> texts(List<String> modules, Pattern files) {
        return modules.stream()
                .map(module -> Path.of("..", module, "src", "main"))
                .flatMap(sources -> texts(sources, files).stream());
    }

    private static List<String> texts(Path sources, Pattern files) {
        try (var paths = Files.walk(sources)) {
            return paths.filter(path -> files.matcher(path.toString()).matches())
                    .map(Settings::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
