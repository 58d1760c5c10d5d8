package org.entente.gateway.webhook;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/// A gateway with webhooks, which may reach this machine, and whose patience is short.
public final class Subscribed implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "entente.webhooks.key",
                Base64.getEncoder()
                        .encodeToString(
                                "a key of 32 bytes, for the tests"
                                        .getBytes(StandardCharsets.US_ASCII)),
                "entente.webhooks.origin",
                "entente.example",
                "entente.webhooks.retries",
                "PT0S,PT0.3S,PT0.3S,PT0.3S",
                "entente.webhooks.timeout",
                "2s",
                "entente.webhooks.failing",
                "3",
                "entente.webhooks.per-caller",
                "60",
                "entente.webhook.reach.allow",
                "127.0.0.0/8");
    }
}
