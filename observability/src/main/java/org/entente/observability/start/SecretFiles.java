package org.entente.observability.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/// Secrets that come in files, as Docker and Kubernetes hand them over: the file is named by the
/// setting with `_FILE` behind it. The environment of a process is easier to come by than a file.
public final class SecretFiles implements ConfigSource {

    /// The settings that are secrets.
    static final List<String> SECRETS = List.of("ENTENTE_DATABASE_PASSWORD", "ENTENTE_WEBHOOK_KEY");

    private static final String FILE = "_FILE";

    /// Above the environment, whose variable is then not there.
    private static final int ORDINAL = 310;

    private final Setting setting;

    public SecretFiles() {
        this(Setting.ofProcess());
    }

    SecretFiles(Setting setting) {
        this.setting = setting;
    }

    /// What is wrong with how the secret was handed over.
    Optional<String> fault(String name) {
        var file = setting.named(name + FILE);
        if (file == null) {
            return Optional.empty();
        }
        if (setting.named(name) != null) {
            return Optional.of(
                    "%s and %s are both set: one of them will do.".formatted(name, name + FILE));
        }
        try {
            return read(file).isEmpty()
                    ? Optional.of("%s names %s, which is empty.".formatted(name + FILE, file))
                    : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.of("%s names %s, which cannot be read.".formatted(name + FILE, file));
        }
    }

    @Override
    public @Nullable String getValue(String name) {
        if (!SECRETS.contains(name)) {
            return null;
        }
        var file = setting.named(name + FILE);
        try {
            return file == null ? null : read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Set<String> getPropertyNames() {
        return SECRETS.stream()
                .filter(name -> setting.named(name + FILE) != null)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }

    @Override
    public String getName() {
        return "files of secrets";
    }

    /// Editors end a file with a line break, which is no part of the secret.
    private static String read(String file) throws IOException {
        return Files.readString(Path.of(file)).strip();
    }
}
