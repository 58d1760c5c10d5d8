package org.entente.gateway.write;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.entente.contracts.Kind;

/// Where the owners are: the address of each replica, or one that stands for all.
@ConfigMapping(prefix = "entente.owners")
interface Owners {

    List<URI> statements();

    List<URI> partnerships();

    /// How long a replica may take to accept a connection before another is asked.
    @WithDefault("2s")
    Duration connectTimeout();

    /// How long an owner may take to answer a write.
    @WithDefault("30s")
    Duration timeout();

    /// How long a write waits until the view shows it.
    @WithDefault("1s")
    Duration viewWait();

    /// One of the two.
    record Owner(String name, List<URI> addresses) {}

    default Owner of(Kind kind) {
        return switch (kind) {
            case ACTOR, DIALOGUE, STATEMENT -> new Owner("statements-service", statements());
            case PARTNERSHIP, COMMITMENT -> new Owner("partnership-service", partnerships());
        };
    }
}
