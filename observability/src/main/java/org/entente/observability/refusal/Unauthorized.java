package org.entente.observability.refusal;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Response;
import org.entente.contracts.ProblemType;
import org.entente.observability.AuthenticationFailures;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Answers 401 to whoever brings no token where one is needed, or one that is not valid (RFC 6750).
/// The problem library has mappers of its own for these, but the version that goes with this
/// Quarkus fails in them.
class Unauthorized {

    private final AuthenticationFailures failures;

    Unauthorized(AuthenticationFailures failures) {
        this.failures = failures;
    }

    @ServerExceptionMapper(priority = ExceptionMappers.BEFORE_THE_LIBRARYS)
    Response noToken(UnauthorizedException e, HttpServerRequest request) {
        failures.missing();
        return response(e, "Bearer", "This needs a bearer token.", request);
    }

    @ServerExceptionMapper(priority = ExceptionMappers.BEFORE_THE_LIBRARYS)
    Response badToken(AuthenticationFailedException e, HttpServerRequest request) {
        failures.refused(e);
        // Quarkus has put a challenge there already, which does not say why.
        request.response().headers().remove("WWW-Authenticate");
        return response(
                e,
                "Bearer error=\"invalid_token\"",
                "The token is expired, or was not made for this service by whom it believes.",
                request);
    }

    private static Response response(
            Exception e, String challenge, String detail, HttpServerRequest request) {
        var problem =
                Refusal.of(ProblemType.UNAUTHORIZED, detail)
                        .withHeader("WWW-Authenticate", challenge)
                        .build();
        return ExceptionMappers.response(e, problem, request);
    }
}
