package org.entente.launcher.contract;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.entente.launcher.house.House;
import org.entente.launcher.house.Part;
import org.entente.launcher.story.Caller;

/// A house that serves, as those who come to it see it.
record Lodging(House house) {

    URI gateway() {
        return house.ports().url(Part.GATEWAY);
    }

    /// `host:port` of the broker.
    String kafka() {
        return "127.0.0.1:" + house.ports().of(Part.KAFKA);
    }

    /// A bearer token of somebody with this role, for an hour.
    String token(String role) {
        return house.issuer()
                .token(role + "@example.org", List.of(role), Instant.now(), Duration.ofHours(1));
    }

    /// An editor at the gateway.
    Caller editor() {
        return new Caller(gateway(), token("editor"));
    }
}
