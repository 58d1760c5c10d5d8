package org.entente.launcher.loading;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The kinds of entry, in the order in which they refer to each other.
enum Kind {
    ACTOR,
    DIALOGUE,
    STATEMENT,
    PARTNERSHIP,
    COMMITMENT;

    static Optional<Kind> of(@Nullable String name) {
        return Arrays.stream(values()).filter(kind -> kind.toString().equals(name)).findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(Kind::toString).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
