package org.entente.gateway.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/// When a delivery that failed is tried again. Each wait is a little longer than the schedule says,
/// by a random tenth at most, so that what failed together does not come again together.
@ApplicationScoped
class Schedule {

    private static final double JITTER = 0.1;

    private final RandomGenerator random = RandomGenerator.getDefault();
    private final List<Duration> waits;

    Schedule(WebhookConfig config) {
        this.waits = config.retries();
        if (waits.isEmpty() || waits.stream().anyMatch(Duration::isNegative)) {
            throw new IllegalStateException(
                    "ENTENTE_WEBHOOK_RETRIES must have a wait for each attempt, such as PT0S,PT5S,PT5M.");
        }
    }

    /// Whether there is another attempt after so many.
    boolean goesOn(int attempts) {
        return attempts < waits.size();
    }

    /// How long to wait after so many attempts; the last wait where the schedule has ended.
    Duration after(int attempts) {
        var wait = waits.get(Math.min(attempts, waits.size() - 1));
        return wait.plusMillis((long) (wait.toMillis() * JITTER * random.nextDouble()));
    }
}
