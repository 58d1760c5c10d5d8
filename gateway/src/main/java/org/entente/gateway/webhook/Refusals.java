package org.entente.gateway.webhook;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import org.entente.contracts.ProblemType;
import org.entente.contracts.Violation;
import org.entente.observability.refusal.Refusal;

/// Every way in which a subscriber is told no.
final class Refusals {

    private Refusals() {}

    /// There is no key that secrets could be sealed with.
    static HttpProblem off() {
        return Refusal.of(
                        ProblemType.WEBHOOKS_OFF,
                        "This Entente has no key for the secrets of webhooks (ENTENTE_WEBHOOK_KEY).")
                .withHeader("Retry-After", "300")
                .build();
    }

    static HttpProblem invalid(List<Violation> violations) {
        return Refusal.of(
                        ProblemType.INVALID_WEBHOOK,
                        violations.getFirst().pointer() + " " + violations.getFirst().detail())
                .with("errors", violations)
                .build();
    }

    static HttpProblem tooMany(int most) {
        return Refusal.of(
                        ProblemType.TOO_MANY_WEBHOOKS,
                        "You have %d already; delete one first.".formatted(most))
                .build();
    }

    /// Its address has not said yet that it wants to be told.
    static HttpProblem notProven() {
        return Refusal.of(
                        ProblemType.WEBHOOK_NOT_PROVEN,
                        "The address has not said yet that it wants to be told; call verify first.")
                .build();
    }

    static HttpProblem preconditionRequired() {
        return Refusal.of(
                        ProblemType.PRECONDITION_REQUIRED,
                        "Send If-Match with the ETag of what you change.")
                .build();
    }

    static HttpProblem changedMeanwhile(Endpoint present) {
        return Refusal.of(
                        ProblemType.PRECONDITION_FAILED,
                        "It stands at %s; read it again, then change that."
                                .formatted(present.tag()))
                .build();
    }
}
