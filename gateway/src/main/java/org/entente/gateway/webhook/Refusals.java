package org.entente.gateway.webhook;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.List;
import org.entente.contracts.Violation;

/// Every way in which a subscriber is told no.
final class Refusals {

    private Refusals() {}

    /// There is no key that secrets could be sealed with.
    static HttpProblem off() {
        return problem(
                        "webhooks-off",
                        503,
                        "Webhooks are off",
                        "This Entente has no key for the secrets of webhooks (ENTENTE_WEBHOOK_KEY).")
                .build();
    }

    static HttpProblem invalid(List<Violation> violations) {
        return problem(
                        "invalid-webhook",
                        422,
                        "Invalid webhook",
                        violations.getFirst().pointer() + " " + violations.getFirst().detail())
                .with("errors", violations)
                .build();
    }

    static HttpProblem tooMany(int most) {
        return problem(
                        "too-many-webhooks",
                        409,
                        "Too many webhooks",
                        "You have %d already; delete one first.".formatted(most))
                .build();
    }

    /// Its address has not said yet that it wants to be told.
    static HttpProblem notProven() {
        return problem(
                        "webhook-not-proven",
                        409,
                        "Not proven",
                        "The address has not said yet that it wants to be told; call verify first.")
                .build();
    }

    static HttpProblem preconditionRequired() {
        return problem(
                        "precondition-required",
                        428,
                        "Precondition required",
                        "Send If-Match with the ETag of what you change.")
                .build();
    }

    static HttpProblem changedMeanwhile(Endpoint present) {
        return problem(
                        "precondition-failed",
                        Status.PRECONDITION_FAILED.getStatusCode(),
                        "Changed meanwhile",
                        "It stands at %s; read it again, then change that."
                                .formatted(present.tag()))
                .build();
    }

    private static HttpProblem.Builder problem(
            String type, int status, String title, String detail) {
        return HttpProblem.builder()
                .withType(URI.create("/problems/" + type))
                .withStatus(status)
                .withTitle(title)
                .withDetail(detail);
    }
}
