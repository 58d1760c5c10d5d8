package org.entente.gateway.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.entente.gateway.Problems;
import org.entente.observability.AuthenticationFailures;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Answers 401 to whoever writes without a token, or brings one that is not valid. The problem
/// library has mappers of its own for these, but the version that goes with this Quarkus fails in
/// them.
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
    Response badToken(AuthenticationFailedException e) {
        failures.refused(e);
        return response(
                "Bearer error=\"invalid_token\"",
                "The token is expired, or was not made for this service by whom it believes.");
    }

    private static Response response(String challenge, String detail) {
        return Response.status(Status.UNAUTHORIZED)
                .type(new MediaType("application", "problem+json"))
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .entity(Problems.unauthorized(detail))
                .build();
    }
}
