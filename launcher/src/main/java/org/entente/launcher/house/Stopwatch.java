package org.entente.launcher.house;

import java.util.Locale;

/// How long something took, to be read by people.
final class Stopwatch {
    private final long start = System.nanoTime();

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - start) / 1e9);
    }
}
