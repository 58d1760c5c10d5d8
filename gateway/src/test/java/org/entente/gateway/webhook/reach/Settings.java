package org.entente.gateway.webhook.reach;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The settings of one test.
record Settings(
        Optional<List<String>> allow,
        Set<Integer> ports,
        Optional<Path> trust,
        Duration lookupTimeout,
        Duration connectTimeout)
        implements ReachConfig {

    static Settings allowing(String... allowed) {
        return new Settings(
                allowed.length == 0 ? Optional.empty() : Optional.of(List.of(allowed)),
                Set.of(443, 8443),
                Optional.empty(),
                Duration.ofSeconds(2),
                Duration.ofSeconds(3));
    }

    Settings trusting(Path pem) {
        return new Settings(allow, ports, Optional.of(pem), lookupTimeout, connectTimeout);
    }

    Settings lookingUpFor(Duration time) {
        return new Settings(allow, ports, trust, time, connectTimeout);
    }
}
