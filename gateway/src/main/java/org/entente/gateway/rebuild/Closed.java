package org.entente.gateway.rebuild;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.entente.gateway.Problems;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Refuses whoever comes before the view's rows are of the shape that is asked for. How it stands
/// can be asked all the while.
class Closed {

    private final Start start;

    Closed(Start start) {
        this.start = start;
    }

    @ServerRequestFilter
    public void refuse(ContainerRequestContext request) {
        if (!start.isOpen() && !request.getUriInfo().getPath().equals("/v1/status")) {
            throw Problems.viewClosed();
        }
    }
}
