package org.entente.gateway.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Writes down what became of an attempt, and what follows from it: the change is done, waits, or
/// is given up; the endpoint as a whole waits, or is told no more.
@ApplicationScoped
class Recording {

    private static final String STANDS =
            """
            select failures, failing_since,
                   (select count(*) from webhook_pending p where p.endpoint = e.id and p.attempts > 0) as failing
            from webhook_endpoint e where id = :id and held_by = :holder for update of e\
            """;

    private static final String WAITS =
            """
            update webhook_endpoint
            set failures = :failures, failing_since = :since, waits_until = greatest(:until, waits_until),
                status = case when cast(:over as text) is null then status else 'disabled' end,
                reason = coalesce(:over, reason)
            where id = :id\
            """;

    private static final String RECOVERED =
            """
            update webhook_endpoint
            set failures = 0, failing_since = null, waits_until = case when waits_until > :now then waits_until end
            where id = :id and (failures > 0 or failing_since is not null or waits_until <= :now)\
            """;

    private final Jdbi database;
    private final WebhookConfig config;
    private final Schedule schedule;
    private final Clock clock;

    Recording(Jdbi database, WebhookConfig config, Schedule schedule, Clock clock) {
        this.database = database;
        this.config = config;
        this.schedule = schedule;
        this.clock = clock;
    }

    private record Standing(int failures, @Nullable Instant failingSince, long failing) {}

    /// Whether this gateway holds the endpoint. If it does not, nothing is written: whoever holds
    /// it now goes by what was written before.
    boolean record(
            String endpoint,
            String holder,
            Pending.Head sent,
            Attempts.Attempt attempt,
            Verdict verdict) {
        return database.inTransaction(handle -> {
            var standing = standing(handle, endpoint, holder);
            if (standing == null) {
                return false;
            }
            Attempts.add(handle, endpoint, attempt);
            if (verdict instanceof Verdict.Delivered) {
                remove(handle, endpoint, sent);
                recovered(handle, endpoint);
            } else {
                failed(handle, endpoint, sent, attempt.attempt(), verdict, standing);
            }
            return true;
        });
    }

    private static @Nullable Standing standing(Handle handle, String endpoint, String holder) {
        return handle.createQuery(STANDS)
                .bind("id", endpoint)
                .bind("holder", holder)
                .map((row, _) -> {
                    var since = row.getObject(2, OffsetDateTime.class);
                    return new Standing(
                            row.getInt(1),
                            since == null ? null : since.toInstant(),
                            row.getLong(3));
                })
                .findOne()
                .orElse(null);
    }

    private void failed(
            Handle handle,
            String endpoint,
            Pending.Head sent,
            int attempts,
            Verdict verdict,
            Standing standing) {
        var now = clock.instant();
        var givenUp = !schedule.goesOn(attempts) && !verdict.isFinal();
        if (givenUp) {
            remove(handle, endpoint, sent);
        } else {
            handle.createUpdate(
                            """
                            update webhook_pending set attempts = :attempts, due_at = :due
                            where endpoint = :endpoint and position = :position and key = :key\
                            """)
                    .bind("attempts", verdict.isFinal() ? sent.attempts() : attempts)
                    .bind("due", Endpoints.at(now.plus(schedule.after(attempts))))
                    .bind("endpoint", endpoint)
                    .bind("position", sent.position())
                    .bind("key", sent.key())
                    .execute();
        }
        var whole = verdict.isTheAddress() || standing.failing() >= config.failing();
        var failures = whole ? standing.failures() + 1 : standing.failures();
        var since = standing.failingSince() == null ? now : standing.failingSince();
        handle.createUpdate(WAITS)
                .bind("id", endpoint)
                .bind("failures", failures)
                .bind("since", Endpoints.at(since))
                .bind("until", whole ? Endpoints.at(now.plus(wait(verdict, failures))) : null)
                .bind("over", over(verdict, since, now))
                .execute();
        if (givenUp) {
            rested(handle, endpoint);
        }
    }

    private Duration wait(Verdict verdict, int failures) {
        var scheduled = schedule.after(failures);
        if (!(verdict instanceof Verdict.Throttled throttled)) {
            return scheduled;
        }
        var wished = throttled.wish().orElse(Duration.ZERO);
        var longest = config.longestRetryAfter();
        var respected = wished.compareTo(longest) > 0 ? longest : wished;
        return respected.compareTo(scheduled) > 0 ? respected : scheduled;
    }

    /// Why the endpoint is told no more; nothing when it is.
    private @Nullable String over(Verdict verdict, Instant since, Instant now) {
        if (verdict.isFinal()) {
            return verdict.reason();
        }
        return Duration.between(since, now).compareTo(config.patience()) < 0
                ? null
                : "Nothing was delivered since %s. %s".formatted(since, verdict.reason());
    }

    private static void remove(Handle handle, String endpoint, Pending.Head sent) {
        handle.execute(
                "delete from webhook_pending where endpoint = ? and position = ? and key = ?",
                endpoint,
                sent.position(),
                sent.key());
    }

    /// What it was asked to wait for still holds: what was delivered may have been under way
    /// before.
    private void recovered(Handle handle, String endpoint) {
        handle.createUpdate(RECOVERED)
                .bind("id", endpoint)
                .bind("now", Endpoints.at(clock.instant()))
                .execute();
    }

    /// With what was given up nothing is pending any more: what fails next, fails since then.
    private static void rested(Handle handle, String endpoint) {
        handle.execute(
                """
                update webhook_endpoint e set failures = 0, failing_since = null
                where id = ? and not exists (select from webhook_pending p where p.endpoint = e.id)\
                """,
                endpoint);
    }
}
