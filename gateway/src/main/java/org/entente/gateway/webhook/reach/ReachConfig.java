package org.entente.gateway.webhook.reach;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What may be reached beside public addresses, and how long reaching takes.
@ConfigMapping(prefix = "entente.webhook.reach")
interface ReachConfig {

    /// Hosts, addresses and subnets that may be reached although they are not public: over http as
    /// well, at any port.
    Optional<List<String>> allow();

    /// The ports at which public addresses are reached.
    @WithDefault("443,8443")
    Set<Integer> ports();

    /// A PEM file of authorities that are trusted beside those of the JVM, for own networks.
    Optional<Path> trust();

    /// How long a name may take to be looked up.
    @WithDefault("2s")
    Duration lookupTimeout();

    /// How long one of a host's addresses may take to accept a connection before the next is tried.
    @WithDefault("3s")
    Duration connectTimeout();
}
