package org.entente.gateway.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;
import org.entente.contracts.ProblemType;
import org.entente.observability.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/// No address here has a `;`. Some who read addresses, owners among them, take what stands behind
/// it for a parameter and drop it: `eu;x` would be written as `eu`.
final class Semicolons {

    private static final Pattern SEMICOLON = Pattern.compile(";|%3b", Pattern.CASE_INSENSITIVE);

    private Semicolons() {}

    static @Nullable HttpProblem refusal(RoutingContext context) {
        return SEMICOLON.matcher(context.normalizedPath()).find()
                ? Refusal.of(
                                ProblemType.BAD_REQUEST,
                                "The address has a semicolon in its path; no address here has one.")
                        .build()
                : null;
    }
}
