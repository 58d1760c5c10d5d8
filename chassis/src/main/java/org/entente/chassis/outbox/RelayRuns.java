package org.entente.chassis.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/// Whether the relay's thread is there. Whether it gets anywhere depends on the database and on
/// Kafka, and a restart brings neither back.
@Liveness
@ApplicationScoped
class RelayRuns implements HealthCheck {

    private final Relay relay;

    RelayRuns(Relay relay) {
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("relay").status(relay.runs()).build();
    }
}
