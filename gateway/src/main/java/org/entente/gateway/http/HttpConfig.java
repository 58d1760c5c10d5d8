package org.entente.gateway.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/// Whom the API serves, and how much.
@ConfigMapping(prefix = "entente.http")
interface HttpConfig {

    /// The origins whose pages may use the API.
    Optional<List<String>> corsOrigins();

    /// Requests a minute for each caller; 0 for as many as they like.
    long rateLimit();

    MemorySize largestBody();
}
