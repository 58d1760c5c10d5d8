package org.entente.gateway.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import org.entente.gateway.feed.Feed;
import org.entente.gateway.webhook.reach.Reach;

/// How an endpoint comes to be, and to be told: it is registered, then its address is asked.
@ApplicationScoped
class Registration {

    private static final int ID_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Endpoints endpoints;
    private final Secrets secrets;
    private final Proof proof;
    private final Feed feed;
    private final Reach reach;
    private final Sharing sharing;
    private final WebhookConfig config;
    private final Clock clock;

    Registration(
            Endpoints endpoints,
            Secrets secrets,
            Proof proof,
            Feed feed,
            Reach reach,
            Sharing sharing,
            WebhookConfig config,
            Clock clock) {
        this.endpoints = endpoints;
        this.secrets = secrets;
        this.proof = proof;
        this.feed = feed;
        this.reach = reach;
        this.sharing = sharing;
        this.config = config;
        this.clock = clock;
    }

    /// @param secret to be shown now and never again
    record Registered(Endpoint endpoint, String secret) {

        WebhookView view(Pending pending) {
            return WebhookView.of(endpoint, pending.backlog(endpoint.id()), secret);
        }
    }

    /// It will be told of what changes from now on.
    Registered register(String owner, Wish wish) {
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        var id = "wh_" + HexFormat.of().formatHex(bytes);
        var secret = secrets.make();
        var now = clock.instant();
        var endpoint =
                new Endpoint(
                        id,
                        owner,
                        wish.checked(reach),
                        wish.description(),
                        wish.changes(),
                        Status.PENDING,
                        null,
                        1,
                        now,
                        now,
                        secrets.seal(id, secret),
                        null,
                        null,
                        feed.head(),
                        0,
                        null,
                        null);
        if (!endpoints.add(endpoint, config.perCaller())) {
            throw Refusals.tooMany(config.perCaller());
        }
        prove(endpoint);
        return new Registered(endpoints.of(id).orElse(endpoint), secret);
    }

    /// Asks its address whether it wants to be told; then it is, or its reason says why not.
    void prove(Endpoint endpoint) {
        proof.lacks(endpoint)
                .ifPresentOrElse(
                        reason -> endpoints.set(endpoint.id(), Status.PENDING, reason),
                        () -> endpoints.activate(endpoint.id()));
        sharing.look();
    }
}
