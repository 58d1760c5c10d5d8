package org.entente.gateway.access;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.gateway.Problems;
import org.entente.observability.AuthenticationFailures;
import org.entente.observability.access.OneAuthorization;

/// Who may run the operations that change something. They are on the management port, where tokens
/// are checked by nobody else.
@ApplicationScoped
public class Administrators {

    private static final String ROLE = "admin";
    private static final Pattern BEARER = Pattern.compile("Bearer +(.+)", Pattern.CASE_INSENSITIVE);

    private final JWTParser tokens;
    private final AuthenticationFailures failures;

    Administrators(JWTParser tokens, AuthenticationFailures failures) {
        this.tokens = tokens;
        this.failures = failures;
    }

    /// Why a request is refused; nothing when it is not.
    Optional<HttpProblem> refusal(RoutingContext context) {
        var fault = OneAuthorization.fault(context);
        if (fault != null) {
            return Optional.of(unbelieved(fault));
        }
        var authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        var bearer = BEARER.matcher(authorization == null ? "" : authorization.strip());
        if (!bearer.matches()) {
            failures.missing();
            return Optional.of(
                    Problems.unauthorized("This needs a bearer token with the role admin."));
        }
        try {
            return tokens.parse(bearer.group(1)).getGroups().contains(ROLE)
                    ? Optional.empty()
                    : Optional.of(Problems.forbidden("This needs the role admin."));
        } catch (ParseException e) {
            return Optional.of(unbelieved(e));
        }
    }

    private HttpProblem unbelieved(Exception why) {
        failures.refused(why);
        return Problems.unauthorized(
                "The token is expired, or was not made for this service by whom it believes.");
    }
}
