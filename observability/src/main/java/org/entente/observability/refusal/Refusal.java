package org.entente.observability.refusal;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import org.entente.contracts.ProblemType;

/// Problems of the types that clients may rely on.
public final class Refusal {

    private Refusal() {}

    public static HttpProblem.Builder of(ProblemType type, String detail) {
        return HttpProblem.builder()
                .withType(URI.create(type.address()))
                .withStatus(type.status())
                .withTitle(type.title())
                .withDetail(detail);
    }
}
