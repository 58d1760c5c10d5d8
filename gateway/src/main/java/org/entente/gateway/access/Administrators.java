package org.entente.gateway.access;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.gateway.Problems;
import org.jspecify.annotations.Nullable;

/// Who may run the operations that change something. They are on the management port, where tokens
/// are checked by nobody else.
@ApplicationScoped
public class Administrators {

    private static final String ROLE = "admin";
    private static final Pattern BEARER =
            Pattern.compile("Bearer +(\\S+)", Pattern.CASE_INSENSITIVE);

    private final JWTParser tokens;

    Administrators(JWTParser tokens) {
        this.tokens = tokens;
    }

    /// Why a request is refused; nothing when it is not.
    ///
    /// @param authorization the header of that name
    public Optional<HttpProblem> refusal(@Nullable String authorization) {
        var bearer = BEARER.matcher(authorization == null ? "" : authorization.strip());
        if (!bearer.matches()) {
            return Optional.of(
                    Problems.unauthorized("This needs a bearer token with the role admin."));
        }
        try {
            return tokens.parse(bearer.group(1)).getGroups().contains(ROLE)
                    ? Optional.empty()
                    : Optional.of(Problems.forbidden("This needs the role admin."));
        } catch (ParseException _) {
            return Optional.of(
                    Problems.unauthorized(
                            "The token is expired, or was not made for this service by whom it believes."));
        }
    }
}
