package org.entente.gateway.webhook.reach;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Sends, and waits for what comes of it.
final class Sending {

    static final Duration TIMEOUT = Duration.ofSeconds(10);

    private Sending() {}

    static Answer answer(Reach reach, String address) {
        return send(reach, URI.create(address), TIMEOUT)
                .toCompletableFuture()
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }

    static Unreachable refusal(Reach reach, String address) {
        return refusal(reach, address, TIMEOUT);
    }

    static Unreachable refusal(Reach reach, String address, Duration timeout) {
        var sent = send(reach, URI.create(address), timeout).toCompletableFuture();
        try {
            throw new AssertionError("was reached: " + sent.get(30, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Unreachable refusal) {
                return refusal;
            }
            throw new AssertionError("failed in another way", e);
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("is not over", e);
        }
    }

    private static CompletionStage<Answer> send(Reach reach, URI address, Duration timeout) {
        return reach.send(
                "POST",
                address,
                Map.of("Content-Type", "application/json"),
                "{}".getBytes(UTF_8),
                timeout);
    }
}
