package org.entente.observability.refusal;

import static org.entente.contracts.ProblemType.BAD_REQUEST;
import static org.entente.contracts.ProblemType.BODY_TOO_LARGE;
import static org.entente.contracts.ProblemType.FORBIDDEN;
import static org.entente.contracts.ProblemType.INTERNAL_ERROR;
import static org.entente.contracts.ProblemType.METHOD_NOT_ALLOWED;
import static org.entente.contracts.ProblemType.NOT_ACCEPTABLE;
import static org.entente.contracts.ProblemType.NOT_FOUND;
import static org.entente.contracts.ProblemType.UNAUTHORIZED;
import static org.entente.contracts.ProblemType.UNAVAILABLE;
import static org.entente.contracts.ProblemType.UNSUPPORTED_MEDIA_TYPE;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpServerRequest;

/// What the framework refuses, as problems of our own types.
final class FrameworkRefusals {

    private FrameworkRefusals() {}

    static HttpProblem of(int status, HttpServerRequest request) {
        return switch (status) {
            case 400 -> Refusal.of(BAD_REQUEST, "The request cannot be understood.").build();
            case 401 ->
                    Refusal.of(UNAUTHORIZED, "This needs a bearer token.")
                            .withHeader("WWW-Authenticate", "Bearer")
                            .build();
            case 403 ->
                    Refusal.of(FORBIDDEN, "The token does not carry the role that this needs.")
                            .withHeader("WWW-Authenticate", "Bearer error=\"insufficient_scope\"")
                            .build();
            case 404 -> notFound(request);
            case 405 -> notAllowed(request);
            case 406 -> notAcceptable(request);
            case 413 -> Refusal.of(BODY_TOO_LARGE, "The body is too large.").build();
            case 415 -> notSupported(request);
            case 503 ->
                    Refusal.of(UNAVAILABLE, "Too much is asked at once. Try again.")
                            .withHeader("Retry-After", "5")
                            .build();
            default -> internal();
        };
    }

    static HttpProblem internal() {
        return Refusal.of(INTERNAL_ERROR, "Something is broken here; the log says what.").build();
    }

    /// The framework says so as well where another of several resources has the address.
    private static HttpProblem notFound(HttpServerRequest request) {
        var allowed = Routes.methods(request.path());
        return allowed.isEmpty() || allowed.contains(request.method().name())
                ? nothing()
                : notAllowed(request);
    }

    static HttpProblem nothing() {
        return Refusal.of(NOT_FOUND, "There is nothing at this address.").build();
    }

    private static HttpProblem notAllowed(HttpServerRequest request) {
        var allowed = String.join(", ", Routes.methods(request.path()));
        return Refusal.of(METHOD_NOT_ALLOWED, "This address takes " + allowed + ".")
                .withHeader("Allow", allowed)
                .build();
    }

    private static HttpProblem notAcceptable(HttpServerRequest request) {
        var accepted = Routes.produced(request.method().name(), request.path());
        return Refusal.of(NOT_ACCEPTABLE, "This can be sent as " + String.join(", ", accepted))
                .with("accepted", accepted)
                .build();
    }

    /// `Accept` in an answer says what would have been read (RFC 9110, section 15.5.16).
    private static HttpProblem notSupported(HttpServerRequest request) {
        var accepted = Routes.consumed(request.method().name(), request.path());
        return Refusal.of(
                        UNSUPPORTED_MEDIA_TYPE,
                        "The body is read as " + String.join(", ", accepted))
                .with("accepted", accepted)
                .withHeader("Accept", String.join(", ", accepted))
                .build();
    }
}
