package org.entente.gateway.reference;

import java.util.Arrays;
import org.entente.contracts.Kind;
import org.entente.gateway.question.Parameters;
import org.jspecify.annotations.Nullable;

/// Reads the parameter `kind`.
final class Kinds {

    private Kinds() {}

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem (400) when there is no such kind
    static @Nullable Kind read(@Nullable String kind) {
        Parameters.oneOf("kind", kind, Arrays.stream(Kind.values()).map(Kind::one).toList());
        return kind == null ? null : Kind.ofOne(kind).orElseThrow();
    }
}
