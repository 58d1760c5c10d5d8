package org.entente.launcher.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.engines.Topics;
import org.entente.launcher.house.Trouble;
import org.jspecify.annotations.Nullable;

/// An Entente somewhere else, where the environment says: `ENTENTE_STATEMENTS_DATABASE_URL`,
/// `_USER` and `_PASSWORD` (or `_PASSWORD_FILE`), the same of `PARTNERSHIPS` and `VIEW`, and
/// `ENTENTE_KAFKA`.
public record Addresses(Map<String, String> environment) implements Installation {
    public static final String KAFKA = "ENTENTE_KAFKA";

    /// Whether the environment names a database.
    public static boolean areIn(Map<String, String> environment) {
        return environment.keySet().stream()
                .anyMatch(name -> name.matches("ENTENTE_[A-Z]+_DATABASE_URL"));
    }

    @Override
    public Access of(Owner owner) {
        return access(owner.title());
    }

    @Override
    public Optional<Access> view() {
        return get("ENTENTE_VIEW_DATABASE_URL") == null
                ? Optional.empty()
                : Optional.of(access("view"));
    }

    @Override
    public void emptyTopics() {
        try {
            Topics.empty(required(KAFKA));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("The command was interrupted.", e);
        }
    }

    /// The variable's value, or a sentence that says that it is missing.
    public String required(String name) {
        var value = get(name);
        if (value == null) {
            throw new Trouble(name + " is not set.");
        }
        return value;
    }

    private Access access(String database) {
        var prefix = "ENTENTE_" + database.toUpperCase(Locale.ROOT) + "_DATABASE_";
        return new Access(
                required(prefix + "URL"), required(prefix + "USER"), secret(prefix + "PASSWORD"));
    }

    private String secret(String name) {
        var file = get(name + "_FILE");
        if (file == null) {
            var value = get(name);
            if (value == null) {
                throw new Trouble("Neither %s nor %s_FILE is set.".formatted(name, name));
            }
            return value;
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new Trouble("%s_FILE: %s cannot be read.".formatted(name, file), e);
        }
    }

    private @Nullable String get(String name) {
        var value = environment.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    /// Without the secrets.
    @Override
    public String toString() {
        return "what the environment names";
    }
}
