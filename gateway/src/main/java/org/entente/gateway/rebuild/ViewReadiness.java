package org.entente.gateway.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready once the view's rows are of this gateway's shape.
@Readiness
@ApplicationScoped
class ViewReadiness implements HealthCheck {

    private final Start start;
    private final Rebuilding rebuilding;

    ViewReadiness(Start start, Rebuilding rebuilding) {
        this.start = start;
        this.rebuilding = rebuilding;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("view").status(start.isOpen());
        if (!start.isOpen()) {
            rebuilding
                    .last()
                    .ifPresent(rebuild -> {
                        answer.withData("rebuild", rebuild.state().code());
                        answer.withData("percent", rebuild.percent());
                        if (rebuild.reason() != null) {
                            answer.withData("reason", rebuild.reason());
                        }
                    });
        }
        return answer.build();
    }
}
