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

/// Refuses requests that say more than once who sends them: two readers of such a request could
/// each take another one for the sender.
@ApplicationScoped
@Unremovable
public class OneAuthorization implements HttpAuthenticationMechanism {

    @Override
    public Uni<SecurityIdentity> authenticate(
            RoutingContext context, IdentityProviderManager providers) {
        return isOnce(context)
                ? Uni.createFrom().nullItem()
                : Uni.createFrom()
                        .failure(new AuthenticationFailedException("Authorization comes twice"));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1;
    }

    /// Whether the header `Authorization` is there at most once.
    public static boolean isOnce(RoutingContext context) {
        return context.request().headers().getAll(HttpHeaders.AUTHORIZATION).size() <= 1;
    }
}
