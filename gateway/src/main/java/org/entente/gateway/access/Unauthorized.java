package org.entente.gateway.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.entente.gateway.Problems;
import org.entente.observability.AuthenticationFailures;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Answers 401 to whoever writes without a token, or brings one that is not valid, and 403 to
/// whoever lacks the role. The problem library has mappers of its own for these, but the version
/// that goes with this Quarkus fails in them.
class Unauthorized {

    private static final int BEFORE_THE_LIBRARYS = 1;

    private final AuthenticationFailures failures;

    Unauthorized(AuthenticationFailures failures) {
        this.failures = failures;
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARYS)
    Response noToken(UnauthorizedException e) {
        failures.missing();
        return response("Bearer", "This needs a bearer token with the role editor.");
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARYS)
    Response badToken(AuthenticationFailedException e, RoutingContext context) {
        failures.refused(e);
        // Quarkus has put a challenge there already, which does not say why.
        context.response().headers().remove(HttpHeaders.WWW_AUTHENTICATE);
        return response(
                "Bearer error=\"invalid_token\"",
                "The token is expired, or was not made for this service by whom it believes.");
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARYS)
    Response notAllowed(ForbiddenException e) {
        return Response.status(Status.FORBIDDEN)
                .type(new MediaType("application", "problem+json"))
                .entity(Problems.forbidden("The token's bearer does not have the role for this."))
                .build();
    }

    private static Response response(String challenge, String detail) {
        return Response.status(Status.UNAUTHORIZED)
                .type(new MediaType("application", "problem+json"))
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .entity(Problems.unauthorized(detail))
                .build();
    }
}
