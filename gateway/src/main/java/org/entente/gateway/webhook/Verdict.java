package org.entente.gateway.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.entente.gateway.webhook.reach.Answer;
import org.entente.gateway.webhook.reach.Unreachable;
import org.jspecify.annotations.Nullable;

/// What became of an attempt.
sealed interface Verdict {

    /// The address has taken it.
    record Delivered(int code) implements Verdict {}

    /// The address did not take this one: it is tried again, and what is about other entries goes
    /// on.
    record Refused(int code) implements Verdict {}

    /// The address takes nothing just now: all waits.
    ///
    /// @param wish how long it wants to be left alone, if it says so
    record Throttled(int code, Optional<Duration> wish) implements Verdict {}

    /// Nobody answered at the address: all waits.
    record Unreached(Unreachable.Reason why, String sentence) implements Verdict {}

    /// The address wants to be told nothing ever again.
    record Gone(int code) implements Verdict {}

    /// It could not be signed: its secret was sealed with another key.
    record Unsigned() implements Verdict {}

    static Verdict of(Answer answer, Instant now) {
        var code = answer.status();
        return switch (code) {
            case 410 -> new Gone(code);
            case 429, 502, 503, 504 ->
                    new Throttled(code, RetryAfter.read(answer.headers().get("retry-after"), now));
            default -> code / 100 == 2 ? new Delivered(code) : new Refused(code);
        };
    }

    static Verdict of(Unreachable failure) {
        return new Unreached(failure.reason(), String.valueOf(failure.getMessage()));
    }

    /// As logs and figures call it.
    default String outcome() {
        return switch (this) {
            case Delivered _ -> "delivered";
            case Refused _ -> "refused";
            case Throttled _ -> "throttled";
            case Unreached _ -> "unreached";
            case Gone _ -> "gone";
            case Unsigned _ -> "unsigned";
        };
    }

    /// Whether the address as a whole is at fault.
    default boolean isTheAddress() {
        return switch (this) {
            case Delivered _, Refused _ -> false;
            case Throttled _, Unreached _, Gone _, Unsigned _ -> true;
        };
    }

    /// Whether nothing is to be sent any more until somebody has looked at it.
    default boolean isFinal() {
        return switch (this) {
            case Gone _, Unsigned _ -> true;
            case Delivered _, Refused _, Throttled _, Unreached _ -> false;
        };
    }

    default @Nullable Integer status() {
        return switch (this) {
            case Delivered(var code) -> code;
            case Refused(var code) -> code;
            case Throttled(var code, _) -> code;
            case Gone(var code) -> code;
            case Unreached _, Unsigned _ -> null;
        };
    }

    /// For the endpoint's owner to read; nothing of what the address answered is in it.
    default @Nullable String reason() {
        return switch (this) {
            case Delivered _ -> null;
            case Refused(var code) ->
                    code / 100 == 3
                            ? "It answered %d; redirects are not followed.".formatted(code)
                            : "It answered %d.".formatted(code);
            case Throttled(var code, _) -> "It answered %d.".formatted(code);
            case Gone(var code) -> "It answered %d: it wants to be told no more.".formatted(code);
            case Unreached(var why, var sentence) -> why.code() + ": " + sentence;
            case Unsigned _ ->
                    "Its secret was sealed with another key (ENTENTE_WEBHOOK_KEY); make it a new one, then enable it.";
        };
    }
}
