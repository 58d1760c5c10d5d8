package org.entente.partnerships.neighbour;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/// Where the neighbour is asked about entries that its topic has not shown yet: the address of each
/// replica, or one that stands for all.
@ConfigMapping(prefix = "entente.statements")
interface StatementsService {

    List<URI> url();

    /// How long it may take to answer before it counts as out of reach.
    @WithDefault("2s")
    Duration timeout();
}
