package org.entente.observability.access;

import io.quarkus.arc.Unremovable;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Refuses requests that say more than once who sends them: two readers of such a request could
/// each take another one for the sender. And those that say it without a bearer token: whoever
/// wants to be somebody is not answered as nobody in particular.
@ApplicationScoped
@Unremovable
public class OneAuthorization implements HttpAuthenticationMechanism {

    private static final Pattern BEARER = Pattern.compile("(?i)bearer +\\S.*");

    @Override
    public Uni<SecurityIdentity> authenticate(
            RoutingContext context, IdentityProviderManager providers) {
        var fault = fault(context);
        return fault == null ? Uni.createFrom().nullItem() : Uni.createFrom().failure(fault);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1;
    }

    /// Why the header `Authorization` cannot be read; nothing when it carries a bearer token, or is
    /// not there.
    public static @Nullable AuthenticationFailedException fault(RoutingContext context) {
        var sent = context.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        if (sent.size() > 1) {
            return new AuthenticationFailedException("Authorization comes twice");
        }
        return sent.stream().allMatch(BEARER.asMatchPredicate())
                ? null
                : new AuthenticationFailedException("Authorization carries no bearer token");
    }
}
