package org.entente.gateway.webhook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// The log of attempts, which their endpoint's owner reads. It is kept for a while, and up to so
/// many of each endpoint.
@ApplicationScoped
class Attempts {

    private static final String GIVEN_UP =
            " It is not tried again; a replay from its position tells it once more.";

    private final Jdbi database;
    private final WebhookConfig config;
    private final Clock clock;

    Attempts(Jdbi database, WebhookConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /// One attempt to deliver.
    ///
    /// @param position where the change stands in the feed
    /// @param eventId what the header `webhook-id` said
    /// @param entry the key of the entry that has changed
    /// @param attempt 1, 2, 3 ... of the same event
    /// @param outcome `delivered`, `refused`, `throttled`, `unreached`, `gone`, `unsigned`
    /// @param status what the address answered, where it did
    @Schema(name = "WebhookDelivery")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Attempt(
            @JsonIgnore long n,
            String position,
            String eventId,
            @Nullable String entry,
            int attempt,
            Instant at,
            String outcome,
            @Nullable Integer status,
            long durationMillis,
            @Nullable String reason) {

        /// @param last whether the event is given up if it was not delivered
        static Attempt of(
                Event event, int attempt, boolean last, Instant at, long millis, Verdict verdict) {
            return new Attempt(
                    0,
                    event.position(),
                    event.id(),
                    event.entry(),
                    attempt,
                    at,
                    verdict.outcome(),
                    verdict.status(),
                    millis,
                    last && !(verdict instanceof Verdict.Delivered) && !verdict.isFinal()
                            ? verdict.reason() + GIVEN_UP
                            : verdict.reason());
        }
    }

    /// Whether the endpoint is still there.
    boolean add(String endpoint, Attempt attempt) {
        return database.withHandle(handle -> add(handle, endpoint, attempt));
    }

    static boolean add(Handle handle, String endpoint, Attempt attempt) {
        return handle.createUpdate(
                                """
                                insert into webhook_attempt (endpoint, position, event_id, entry, attempt, at, outcome, status,
                                                             millis, reason)
                                select id, :position, :event, :entry, :attempt, :at, :outcome, :status, :millis, :reason
                                from webhook_endpoint where id = :endpoint for key share\
                                """)
                        .bind("endpoint", endpoint)
                        .bind("position", attempt.position())
                        .bind("event", attempt.eventId())
                        .bind("entry", attempt.entry())
                        .bind("attempt", attempt.attempt())
                        .bind("at", Endpoints.at(attempt.at()))
                        .bind("outcome", attempt.outcome())
                        .bind("status", attempt.status())
                        .bind("millis", attempt.durationMillis())
                        .bind("reason", attempt.reason())
                        .execute()
                == 1;
    }

    /// The newest first.
    ///
    /// @param before only older ones than this
    List<Attempt> of(String endpoint, long before, int most) {
        return database.withHandle(handle ->
                handle.createQuery(
                                """
                                select * from webhook_attempt where endpoint = :endpoint and n < :before
                                order by n desc limit :most\
                                """)
                        .bind("endpoint", endpoint)
                        .bind("before", before)
                        .bind("most", most)
                        .map((row, _) -> attempt(row))
                        .list());
    }

    /// Forgets what is too old or too much.
    void sweep() {
        var oldest = Endpoints.at(clock.instant().minus(config.logged()));
        database.useHandle(handle -> {
            handle.execute("delete from webhook_attempt where at < ?", oldest);
            handle.execute(
                    """
                    delete from webhook_attempt a using webhook_endpoint e
                    where a.endpoint = e.id and a.n <= (
                        select n from webhook_attempt o where o.endpoint = e.id order by n desc offset ? limit 1)\
                    """,
                    config.loggedEach());
        });
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                row.getLong("n"),
                row.getString("position"),
                row.getString("event_id"),
                row.getString("entry"),
                row.getInt("attempt"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("outcome"),
                row.getObject("status", Integer.class),
                row.getLong("millis"),
                row.getString("reason"));
    }
}
