package org.entente.gateway.rebuild;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.Map;
import org.entente.gateway.Problems;
import org.entente.gateway.access.Operations;
import org.entente.gateway.access.Operations.Answer;

/// `POST /rebuild[?force=true]` and `GET /rebuild` on the management port.
@ApplicationScoped
class RebuildRoutes {

    private static final String PATH = "/rebuild";

    private final Operations operations;
    private final Rebuilding rebuilding;

    RebuildRoutes(Operations operations, Rebuilding rebuilding) {
        this.operations = operations;
        this.rebuilding = rebuilding;
    }

    void route(@Observes ManagementInterface management) {
        operations.get(management.router(), PATH, _ -> now());
        operations.post(management.router(), PATH, this::begin);
    }

    private Answer now() {
        return new Answer(
                200,
                rebuilding.last().<Object>map(rebuild -> rebuild).orElse(Map.of("state", "none")));
    }

    private Answer begin(RoutingContext context) throws SQLException {
        var force = Boolean.parseBoolean(context.request().getParam("force"));
        return new Answer(202, rebuilding.begin(force).orElseThrow(Problems::rebuildRuns));
    }
}
