package org.entente.gateway.rebuild;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a rebuild of the view stands, or how it ended.
///
/// @param source what the view is built from: `topics`, or the `versions` of the one that serves
/// @param done records read
/// @param total as many as there were when it last looked
/// @param reason why it was refused or failed
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rebuild(
        State state,
        String source,
        int percent,
        long done,
        long total,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String reason) {

    public enum State {
        /// The next view is fed beside the one that serves.
        BUILDING,
        /// It takes the place of the one that serves.
        SWAPPING,
        /// It serves; the one before is dropped when its last reader has left.
        CLEARING,
        FINISHED,
        /// The one that serves has what the next has not; it goes on serving.
        REFUSED,
        /// The one that serves goes on serving.
        FAILED;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Rebuild started(String source, Instant at) {
        return new Rebuild(State.BUILDING, source, 0, 0, 0, at, null, null);
    }

    Rebuild reached(long done, long total) {
        var percent = total == 0 ? 100 : (int) Math.min(100, done * 100 / total);
        return new Rebuild(state, source, percent, done, total, startedAt, endedAt, reason);
    }

    Rebuild enters(State next) {
        return new Rebuild(next, source, percent, done, total, startedAt, endedAt, reason);
    }

    Rebuild ended(State end, Instant at, @Nullable String why) {
        return new Rebuild(end, source, percent, done, total, startedAt, at, why);
    }
}
