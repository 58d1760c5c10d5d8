package org.entente.chassis.outbox;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The entries of which Kafka did not take a change, until they are tried again: meanwhile theirs
/// stand in nobody's way, however many they are.
final class HeldUp {

    private final Map<String, Long> since = new HashMap<>();
    private final Duration time;

    /// @param time how long each is
    HeldUp(Duration time) {
        this.time = time;
    }

    void add(Collection<String> keys) {
        var now = System.nanoTime();
        keys.forEach(key -> since.put(key, now));
    }

    Set<String> now() {
        var now = System.nanoTime();
        since.values().removeIf(then -> now - then >= time.toNanos());
        return Set.copyOf(since.keySet());
    }
}
