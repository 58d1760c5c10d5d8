package org.entente.gateway.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.entente.gateway.feed.ChangeFilter;
import org.entente.gateway.feed.Position;
import org.jspecify.annotations.Nullable;

/// Where somebody wants to be told of what.
///
/// @param owner the subject of the token that registered it
/// @param reason why it is not told, or why its address has not been proven
/// @param version counts its owner's changes of it
/// @param secret sealed, as is the former one, which signs as well until its time is up
/// @param position up to where the feed was gone through for it
/// @param failures how many attempts in a row say that the address as a whole is at fault
/// @param failingSince the first failure that no success has followed, while something is pending
/// @param waitsUntil before this nothing is sent at all
record Endpoint(
        String id,
        String owner,
        URI url,
        @Nullable String description,
        ChangeFilter filter,
        Status status,
        @Nullable String reason,
        long version,
        Instant createdAt,
        Instant changedAt,
        String secret,
        @Nullable String formerSecret,
        @Nullable Instant formerUntil,
        Position position,
        int failures,
        @Nullable Instant failingSince,
        @Nullable Instant waitsUntil) {

    String tag() {
        return "\"" + version + "\"";
    }

    /// Whether an `If-Match` means it as it stands (RFC 9110, section 13.1.1).
    boolean isMeantBy(String ifMatch) {
        return ifMatch.strip().equals("*")
                || List.of(ifMatch.strip().split("\\s*,\\s*")).contains(tag());
    }

    /// Whether nothing is sent to it then.
    boolean waitsAt(Instant moment) {
        return waitsUntil != null && moment.isBefore(waitsUntil);
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem (409) while its address has not said
    ///   that it wants to be told
    void mustBeProven() {
        if (status == Status.PENDING) {
            throw Refusals.notProven();
        }
    }
}
