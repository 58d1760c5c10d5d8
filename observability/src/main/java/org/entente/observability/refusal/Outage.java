package org.entente.observability.refusal;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.sql.SQLException;
import java.util.Optional;
import org.entente.contracts.ProblemType;
import org.jspecify.annotations.Nullable;

/// Tells what a database causes by being away, or by taking too long, from what is broken here.
final class Outage {

    /// Connections (08), resources (53), the operator's hand (57P): PostgreSQL's appendix A.
    private static final String AWAY = "(08|53|57P).*";

    private static final String CANCELLED = "57014";

    private Outage() {}

    static Optional<HttpProblem> of(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return of(sql);
            }
        }
        return Optional.empty();
    }

    private static Optional<HttpProblem> of(SQLException failure) {
        var state = failure.getSQLState();
        if (CANCELLED.equals(state)) {
            return Optional.of(
                    Refusal.of(
                                    ProblemType.QUESTION_TOO_COSTLY,
                                    "The database took too long. Ask for less.")
                            .withHeader("Retry-After", "5")
                            .build());
        }
        // The pool has no state to say that it waited for a connection in vain.
        return state == null || state.matches(AWAY)
                ? Optional.of(
                        Refusal.of(
                                        ProblemType.UNAVAILABLE,
                                        "The database cannot be reached. Try again.")
                                .withHeader("Retry-After", "5")
                                .build())
                : Optional.empty();
    }
}
