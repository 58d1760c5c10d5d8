package org.entente.gateway.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.entente.gateway.question.AsKnown;
import org.jspecify.annotations.Nullable;

/// What of the record those who ask may see: editors also what has only been proposed.
@ApplicationScoped
public class Readers {

    private static final String ROLE = "editor";

    private final SecurityIdentity caller;

    Readers(SecurityIdentity caller) {
        this.caller = caller;
    }

    /// Whether who asks just now sees drafts. An answer to them is no answer for others.
    public boolean seesDrafts() {
        return caller.hasRole(ROLE);
    }

    /// Reads `asKnownAt`, for who asks just now.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem (400) when it is no moment
    public AsKnown asKnown(@Nullable String asKnownAt) {
        var asKnown = AsKnown.read(asKnownAt);
        return seesDrafts() ? asKnown.withDrafts() : asKnown;
    }
}
