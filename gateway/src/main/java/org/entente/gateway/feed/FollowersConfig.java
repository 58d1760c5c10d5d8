package org.entente.gateway.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How many may follow the changes as server-sent events, and how they are kept.
@ConfigMapping(prefix = "entente.changes")
interface FollowersConfig {

    /// How many may follow the changes at one gateway at once; the next one is refused with 503.
    @WithDefault("2000")
    int followers();

    /// How many streams one caller, a user or else an address, may have at once; the next one is
    /// refused with 429. Behind a proxy that tells no addresses of callers, all are one caller.
    @WithDefault("200")
    int followersPerCaller();

    /// After how much silence a follower hears that the gateway is there.
    @WithDefault("10s")
    Duration heartbeat();

    /// How long a connection may take nothing of what it was sent before it is cut.
    @WithDefault("8s")
    Duration slow();

    /// After how long a stream is ended, so that its follower connects again, perhaps to another
    /// gateway.
    @WithDefault("1h")
    Duration longest();
}
