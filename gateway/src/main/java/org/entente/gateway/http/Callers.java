package org.entente.gateway.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.entente.observability.refusal.RouterRefusals;
import org.jspecify.annotations.Nullable;

/// By whom a request is counted: by the token's subject where a token is believed, else by the
/// address that it comes from. Tokens that are not believed are counted apart: an address that has
/// tried too many has none looked at for a while.
@ApplicationScoped
class Callers {

    /// Behind authentication (200), ahead of authorisation (100).
    private static final int ONCE_KNOWN = 150;

    private static final int UNAUTHORIZED = 401;

    private final Quotas quotas;
    private final RouterRefusals refusals;

    Callers(Quotas quotas, RouterRefusals refusals) {
        this.quotas = quotas;
        this.refusals = refusals;
    }

    /// Counts who brings no token.
    @Nullable HttpProblem arrive(RoutingContext context) {
        var answer = context.response().headers();
        if (!context.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            return countAddress(context);
        }
        var disbelieved = "disbelieved " + address(context);
        if (quotas.isUsedUp(disbelieved)) {
            return quotas.count(disbelieved, answer);
        }
        context.addHeadersEndHandler(_ -> {
            if (context.response().getStatusCode() == UNAUTHORIZED) {
                quotas.count(disbelieved, answer);
            }
        });
        return null;
    }

    /// Counts who is answered before anybody looks at the token.
    @Nullable HttpProblem countAddress(RoutingContext context) {
        return quotas.count("from " + address(context), context.response().headers());
    }

    void register(@Observes Filters filters) {
        filters.register(this::known, ONCE_KNOWN);
    }

    /// Counts whoever brought a token that is believed.
    private void known(RoutingContext context) {
        if (!context.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            context.next();
            return;
        }
        var refusal = quotas.count(name(context), context.response().headers());
        if (refusal == null) {
            context.next();
        } else {
            refusals.send(context, refusal);
        }
    }

    private static String name(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                        && !user.getSecurityIdentity().isAnonymous()
                ? "subject " + user.getSecurityIdentity().getPrincipal().getName()
                : "from " + address(context);
    }

    private static String address(RoutingContext context) {
        return context.request().remoteAddress().hostAddress();
    }
}
