package org.entente.observability;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/// Whether the threads that read the topics turn.
@Liveness
@ApplicationScoped
class TopicsAreRead implements HealthCheck {

    private final PollingThreads threads;

    TopicsAreRead(PollingThreads threads) {
        this.threads = threads;
    }

    @Override
    public HealthCheckResponse call() {
        var stuck = threads.stuck();
        var response =
                HealthCheckResponse.named("threads that read topics").status(stuck.isEmpty());
        return stuck.isEmpty()
                ? response.build()
                : response.withData("stuck", String.join(", ", stuck)).build();
    }
}
