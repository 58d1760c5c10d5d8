package org.entente.observability.refusal;

import io.vertx.ext.web.RoutingContext;

/// What a service puts on all its answers, be they refusals by the router, which none of its code
/// has seen.
public interface EveryAnswer {

    void addHeaders(RoutingContext context);
}
