package org.entente.chassis.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How changes get from the outbox to the topic.
@ConfigMapping(prefix = "entente.outbox")
interface OutboxConfig {

    /// Where the events say that they come from (`ce_source`).
    String source();

    /// How long the relay sleeps when nobody wakes it: what another replica committed waits at most
    /// this long.
    @WithDefault("50ms")
    Duration poll();

    /// So many changes are sent before the relay waits for their acknowledgement.
    @WithDefault("500")
    int batch();

    /// How long Kafka may take to acknowledge a batch before it is tried again. A relay that hangs
    /// while it sends is relieved half a second after that.
    @WithDefault("3500ms")
    Duration sendTimeout();

    /// How long the relay rests after a failure.
    @WithDefault("500ms")
    Duration rest();
}
