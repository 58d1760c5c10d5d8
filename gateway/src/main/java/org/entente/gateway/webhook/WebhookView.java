package org.entente.gateway.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.gateway.feed.ChangeFilter;
import org.entente.gateway.feed.Position;
import org.jspecify.annotations.Nullable;

/// An endpoint as its owner sees it.
///
/// @param url where changes are posted to
/// @param filter which changes
/// @param status whether it is told
/// @param reason why it is pending or disabled, or why nothing more is taken from the feed for it
/// @param secret with which deliveries are signed; shown when it is made, and never again
/// @param formerSecretUntil how long the secret before it signs as well
/// @param position up to where the feed was gone through for it
/// @param pending changes taken from the feed and not delivered yet
/// @param oldestPendingAt when the oldest of them was taken
/// @param failingSince the first failure that no success has followed
/// @param waitsUntil before this nothing is sent to it
@Schema(name = "Webhook")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookView(
        String id,
        String url,
        @Nullable String description,
        ChangeFilter filter,
        Status status,
        @Nullable String reason,
        @Nullable String secret,
        @Nullable Instant formerSecretUntil,
        Position position,
        long pending,
        @Nullable Instant oldestPendingAt,
        @Nullable Instant failingSince,
        @Nullable Instant waitsUntil,
        Instant createdAt,
        Instant changedAt) {

    static WebhookView of(Endpoint one, Pending.Backlog backlog, @Nullable String secret) {
        return new WebhookView(
                one.id(),
                one.url().toString(),
                one.description(),
                one.filter(),
                one.status(),
                one.reason() == null ? backlog.reason() : one.reason(),
                secret,
                one.formerUntil(),
                one.position(),
                backlog.count(),
                backlog.oldest(),
                one.failingSince(),
                one.waitsUntil(),
                one.createdAt(),
                one.changedAt());
    }
}
