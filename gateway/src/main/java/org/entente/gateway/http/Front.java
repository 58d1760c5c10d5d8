package org.entente.gateway.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.entente.gateway.Problems;
import org.entente.observability.refusal.RouterRefusals;
import org.entente.observability.refusal.Routes;
import org.jspecify.annotations.Nullable;

/// Where every request comes in, ahead of the answers from memory: it gets the headers that all
/// answers have, and is refused if it is beyond the limits.
@ApplicationScoped
class Front {

    private static final int FIRST = Integer.MIN_VALUE + 5;

    private final Headers headers;
    private final Limits limits;
    private final Cors cors;
    private final Callers callers;
    private final RouterRefusals refusals;

    Front(Headers headers, Limits limits, Cors cors, Callers callers, RouterRefusals refusals) {
        this.headers = headers;
        this.limits = limits;
        this.cors = cors;
        this.callers = callers;
        this.refusals = refusals;
    }

    void route(@Observes Router router) {
        router.route().order(FIRST).handler(this::receive);
    }

    private void receive(RoutingContext context) {
        headers.addHeaders(context);
        Lists.join(context.request().headers());
        var refusal = refusal(context);
        if (refusal != null) {
            refusals.send(context, refusal);
        } else if (isOptions(context)) {
            options(context);
        } else {
            context.next();
        }
    }

    private @Nullable HttpProblem refusal(RoutingContext context) {
        var beyond = limits.refusal(context.request());
        var amiss = beyond == null ? Semicolons.refusal(context) : beyond;
        if (amiss == null && !isOptions(context)) {
            return callers.arrive(context);
        }
        var tooMany = callers.countAddress(context);
        return tooMany == null ? amiss : tooMany;
    }

    private static boolean isOptions(RoutingContext context) {
        return HttpMethod.OPTIONS.equals(context.request().method());
    }

    private void options(RoutingContext context) {
        var methods = Routes.methods(context.request().path());
        if (methods.isEmpty()) {
            refusals.send(context, Problems.notFound("There is nothing at this address."));
            return;
        }
        var response = context.response();
        cors.permit(context.request(), methods, response.headers());
        response.putHeader(HttpHeaders.ALLOW, String.join(", ", methods)).setStatusCode(204).end();
    }
}
