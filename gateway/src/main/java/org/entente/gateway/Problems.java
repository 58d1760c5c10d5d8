package org.entente.gateway;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.Collection;
import org.jboss.logging.MDC;

/// Every way in which the gateway itself says no, with the type that clients may rely on (RFC
/// 9457). What an owner says is passed on as it is.
public final class Problems {

    private Problems() {}

    public static HttpProblem notFound(String detail) {
        return problem("not-found", Status.NOT_FOUND, "Not found", detail).build();
    }

    /// With the request's id, where it has one: otherwise it is added to a problem that is thrown.
    public static HttpProblem unauthorized(String detail) {
        return named(problem("unauthorized", Status.UNAUTHORIZED, "Unauthorized", detail));
    }

    public static HttpProblem forbidden(String detail) {
        return named(problem("forbidden", Status.FORBIDDEN, "Forbidden", detail));
    }

    private static HttpProblem named(HttpProblem.Builder problem) {
        var request = MDC.get("requestId");
        return (request == null ? problem : problem.with("requestId", request)).build();
    }

    public static HttpProblem rebuildRuns() {
        return problem(
                        "rebuild-runs",
                        Status.CONFLICT,
                        "A rebuild runs",
                        "One gateway at a time rebuilds the view, this one or another.")
                .build();
    }

    /// @param accepted what is there instead
    public static HttpProblem notFound(String detail, Collection<String> accepted) {
        return problem("not-found", Status.NOT_FOUND, "Not found", detail)
                .with("accepted", accepted)
                .build();
    }

    /// The client's `Accept` names nothing that can be sent.
    public static HttpProblem notAcceptable(Collection<String> accepted) {
        return problem(
                        "not-acceptable",
                        Status.NOT_ACCEPTABLE,
                        "Not acceptable",
                        "This can be sent as " + String.join(", ", accepted) + ".")
                .with("accepted", accepted)
                .build();
    }

    public static HttpProblem badParameter(String name, String detail) {
        return problem("bad-parameter", Status.BAD_REQUEST, "Bad parameter", name + " " + detail)
                .with("parameter", name)
                .build();
    }

    /// @param accepted what the parameter takes
    public static HttpProblem badParameter(
            String name, String detail, Collection<String> accepted) {
        return problem("bad-parameter", Status.BAD_REQUEST, "Bad parameter", name + " " + detail)
                .with("parameter", name)
                .with("accepted", accepted)
                .build();
    }

    public static HttpProblem malformed(String detail) {
        return problem("malformed-json", Status.BAD_REQUEST, "Not JSON", detail).build();
    }

    /// The view has not caught up with what the token names.
    public static HttpProblem viewBehind(Collection<String> missing) {
        return problem(
                        "view-behind",
                        Status.SERVICE_UNAVAILABLE,
                        "The view is behind",
                        "It does not show yet: " + String.join(", ", missing) + ". Ask again.")
                .with("missing", missing)
                .withHeader("Retry-After", "1")
                .build();
    }

    /// The view is being made ready for this version of the gateway.
    public static HttpProblem viewClosed() {
        return problem(
                        "view-closed",
                        Status.SERVICE_UNAVAILABLE,
                        "The view is not open yet",
                        "Its rows are being made for this version of the gateway. Ask again.")
                .withHeader("Retry-After", "5")
                .build();
    }

    public static HttpProblem ownerUnreachable(String owner) {
        return problem(
                        "owner-unreachable",
                        Status.SERVICE_UNAVAILABLE,
                        "The owner is out of reach",
                        "The %s does not answer; whether the write was made is not known. Read the entry, then try again."
                                .formatted(owner))
                .withHeader("Retry-After", "1")
                .build();
    }

    private static HttpProblem.Builder problem(
            String type, Status status, String title, String detail) {
        return HttpProblem.builder()
                .withType(URI.create("/problems/" + type))
                .withStatus(status)
                .withTitle(title)
                .withDetail(detail);
    }
}
