package org.entente.gateway.webhook;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.entente.gateway.Problems;

/// Whose an endpoint is. To everybody else but administrators it does not exist.
@ApplicationScoped
class Owners {

    private final SecurityIdentity caller;
    private final Secrets secrets;
    private final Endpoints endpoints;

    Owners(SecurityIdentity caller, Secrets secrets, Endpoints endpoints) {
        this.caller = caller;
        this.secrets = secrets;
        this.endpoints = endpoints;
    }

    /// The subject of the caller's token.
    String name() {
        if (!secrets.canBeKept()) {
            throw Refusals.off();
        }
        return caller.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
                ? token.getSubject()
                : caller.getPrincipal().getName();
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem (404) when it is none of the caller's
    Endpoint own(String id) {
        var name = name();
        return endpoints
                .of(id)
                .filter(one -> one.owner().equals(name) || caller.hasRole("admin"))
                .orElseThrow(Owners::none);
    }

    static HttpProblem none() {
        return Problems.notFound("You have no webhook of this id.");
    }
}
