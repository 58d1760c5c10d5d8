package org.entente.gateway.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.entente.gateway.webhook.reach.Answer;
import org.entente.gateway.webhook.reach.Reach;
import org.entente.gateway.webhook.reach.Unreachable;
import org.jspecify.annotations.Nullable;

/// Asks an address whether it wants to be told, so that nobody registers another's (CloudEvents,
/// HTTP 1.1 Web Hooks for Event Delivery 1.0, section 4).
@ApplicationScoped
class Proof {

    private static final byte[] NOTHING = {};

    private final Reach reach;
    private final WebhookConfig config;

    Proof(Reach reach, WebhookConfig config) {
        this.reach = reach;
        this.config = config;
    }

    /// Why it is not proven; nothing when it is.
    Optional<String> lacks(Endpoint endpoint) {
        try {
            var answer =
                    reach.send(
                                    "OPTIONS",
                                    endpoint.url(),
                                    Map.of("webhook-request-origin", config.origin()),
                                    NOTHING,
                                    config.proofTimeout())
                            .toCompletableFuture()
                            .join();
            return lacks(answer);
        } catch (CompletionException e) {
            if (e.getCause() instanceof Unreachable failure) {
                return Optional.of(failure.reason().code() + ": " + failure.getMessage());
            }
            throw e;
        }
    }

    private Optional<String> lacks(Answer answer) {
        if (answer.status() / 100 != 2) {
            return Optional.of("It answered OPTIONS with %d.".formatted(answer.status()));
        }
        return allows(answer.headers().get("webhook-allowed-origin"))
                ? Optional.empty()
                : Optional.of(
                        "It answered OPTIONS without WebHook-Allowed-Origin: %s."
                                .formatted(config.origin()));
    }

    private boolean allows(@Nullable String origins) {
        return origins != null
                && Arrays.stream(origins.split(",", -1))
                        .map(String::strip)
                        .anyMatch(origin ->
                                origin.equals("*") || origin.equalsIgnoreCase(config.origin()));
    }
}
