package org.entente.gateway;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Collection;
import org.entente.contracts.ProblemType;
import org.entente.observability.refusal.Refusal;
import org.jboss.logging.MDC;

/// Every way in which the gateway itself says no, with the type that clients may rely on (RFC
/// 9457). What an owner says is passed on as it is.
public final class Problems {

    private Problems() {}

    public static HttpProblem notFound(String detail) {
        return Refusal.of(ProblemType.NOT_FOUND, detail).build();
    }

    /// With the request's id, where it has one: otherwise it is added to a problem that is thrown.
    public static HttpProblem unauthorized(String detail) {
        return named(Refusal.of(ProblemType.UNAUTHORIZED, detail));
    }

    public static HttpProblem forbidden(String detail) {
        return named(Refusal.of(ProblemType.FORBIDDEN, detail));
    }

    private static HttpProblem named(HttpProblem.Builder problem) {
        var request = MDC.get("requestId");
        return (request == null ? problem : problem.with("requestId", request)).build();
    }

    public static HttpProblem rebuildRuns() {
        return Refusal.of(
                        ProblemType.REBUILD_RUNS,
                        "One gateway at a time rebuilds the view, this one or another.")
                .build();
    }

    /// @param accepted what is there instead
    public static HttpProblem notFound(String detail, Collection<String> accepted) {
        return Refusal.of(ProblemType.NOT_FOUND, detail).with("accepted", accepted).build();
    }

    /// The client's `Accept` names nothing that can be sent.
    public static HttpProblem notAcceptable(Collection<String> accepted) {
        return Refusal.of(
                        ProblemType.NOT_ACCEPTABLE,
                        "This can be sent as " + String.join(", ", accepted) + ".")
                .with("accepted", accepted)
                .build();
    }

    public static HttpProblem badParameter(String name, String detail) {
        return Refusal.of(ProblemType.BAD_PARAMETER, name + " " + detail)
                .with("parameter", name)
                .build();
    }

    /// @param accepted what the parameter takes
    public static HttpProblem badParameter(
            String name, String detail, Collection<String> accepted) {
        return Refusal.of(ProblemType.BAD_PARAMETER, name + " " + detail)
                .with("parameter", name)
                .with("accepted", accepted)
                .build();
    }

    /// @param accepted the parameters that are asked here
    public static HttpProblem unknownParameter(String name, Collection<String> accepted) {
        return Refusal.of(ProblemType.UNKNOWN_PARAMETER, name + " is not asked here")
                .with("parameter", name)
                .with("accepted", accepted)
                .build();
    }

    /// The client read the feed up to a place that it does not have any more.
    public static HttpProblem positionGone(String position) {
        return Refusal.of(
                        ProblemType.POSITION_GONE,
                        "%s is no position of this feed any more: the record was made again from an older state. Forget what was read, and read from the beginning, without after."
                                .formatted(position))
                .with("position", position)
                .build();
    }

    /// One caller has as many streams as one may have.
    public static HttpProblem tooManyStreams(int most) {
        return Refusal.of(
                        ProblemType.TOO_MANY_STREAMS,
                        "One caller may follow on %d streams at once. Close one, or follow more on one."
                                .formatted(most))
                .with("most", most)
                .withHeader("Retry-After", "30")
                .build();
    }

    /// This gateway has as many followers as it may have.
    public static HttpProblem noStreamIsFree() {
        return Refusal.of(
                        ProblemType.NO_STREAM_FREE,
                        "As many follow here as may. Ask again, or read pages.")
                .withHeader("Retry-After", "30")
                .build();
    }

    public static HttpProblem malformed(String detail) {
        return Refusal.of(ProblemType.MALFORMED_JSON, detail).build();
    }

    /// The view has not caught up with what the token names.
    public static HttpProblem viewBehind(Collection<String> missing) {
        return Refusal.of(
                        ProblemType.VIEW_BEHIND,
                        "It does not show yet: " + String.join(", ", missing) + ". Ask again.")
                .with("missing", missing)
                .withHeader("Retry-After", "1")
                .build();
    }

    /// The owner has begun another life, in which what the tokens name never was.
    public static HttpProblem epochChanged(Collection<String> gone) {
        return Refusal.of(
                        ProblemType.EPOCH_CHANGED,
                        "It was put back from a backup, without: "
                                + String.join(", ", gone)
                                + ". Drop these tokens, read again without them, and write again what is missing.")
                .with("gone", gone)
                .build();
    }

    /// The view is being made ready for this version of the gateway.
    public static HttpProblem viewClosed() {
        return Refusal.of(
                        ProblemType.VIEW_CLOSED,
                        "Its rows are being made for this version of the gateway. Ask again.")
                .withHeader("Retry-After", "5")
                .build();
    }

    public static HttpProblem ownerUnreachable(String owner) {
        return Refusal.of(
                        ProblemType.OWNER_UNREACHABLE,
                        "The %s does not answer; whether the write was made is not known. Read the entry, then try again."
                                .formatted(owner))
                .withHeader("Retry-After", "1")
                .build();
    }
}
