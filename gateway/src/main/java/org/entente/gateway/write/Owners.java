package org.entente.gateway.write;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import org.entente.contracts.Kind;

/// Where the owners are.
@ConfigMapping(prefix = "entente.owners")
interface Owners {

    URI statements();

    URI partnerships();

    /// How long an owner may take to answer a write.
    @WithDefault("30s")
    Duration timeout();

    /// How long a write waits until the view shows it.
    @WithDefault("1s")
    Duration viewWait();

    /// One of the two.
    record Owner(String name, URI address) {}

    default Owner of(Kind kind) {
        return switch (kind) {
            case ACTOR, DIALOGUE, STATEMENT -> new Owner("statements-service", statements());
            case PARTNERSHIP, COMMITMENT -> new Owner("partnership-service", partnerships());
        };
    }
}
