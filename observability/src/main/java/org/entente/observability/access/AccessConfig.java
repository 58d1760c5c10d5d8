package org.entente.observability.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// What is asked of tokens beyond their issuer, their audience and their signature.
@ConfigMapping(prefix = "entente.access")
interface AccessConfig {

    /// The claim with the roles: a name, or names with `/` between them (`realm_access/roles`).
    @WithDefault("groups")
    String roles();

    /// By how much the issuer's clock may differ from this one.
    @WithDefault("30s")
    Duration leeway();

    /// How long a token may be valid, from its issue to its end: what was stolen is of no use for
    /// longer.
    @WithDefault("24h")
    Duration longest();

    /// How soon the issuer's keys may be asked for again, when a token names one that is not known:
    /// whoever makes up names of keys must not make the issuer's work.
    @WithDefault("10s")
    Duration keysAgain();
}
