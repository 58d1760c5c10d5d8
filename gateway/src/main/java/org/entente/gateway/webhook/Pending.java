package org.entente.gateway.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.gateway.feed.Feed;
import org.entente.gateway.feed.FeedItem;
import org.entente.gateway.feed.Position;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// What was taken from the feed for endpoints and is not delivered yet.
@ApplicationScoped
class Pending {

    /// The key of what tells that another feed began. It comes before everything else.
    static final String RESET = "";

    private static final String MOVE =
            """
            update webhook_endpoint set epoch = :epoch, position = :to
            where id = :id and held_by = :holder and status = 'active' and epoch = :from_epoch and position = :from\
            """;

    private static final String TAKE =
            """
            insert into webhook_pending (endpoint, position, key, due_at, taken_at)
            select :id, position, key, :now, :now from unnest(:positions, :keys) as a (position, key)
            on conflict do nothing\
            """;

    private static final String HEADS =
            """
            select distinct on (key) position, key, attempts, due_at, count(*) over (partition by key) as number
            from webhook_pending where endpoint = :id order by key, position\
            """;

    /// What entries that wait have pending is no room for others, up to so many times as much.
    private static final int BEYOND = 100;

    private final Jdbi database;
    private final Feed feed;
    private final Clock clock;
    private final int ahead;

    Pending(Jdbi database, Feed feed, WebhookConfig config, Clock clock) {
        this.database = database;
        this.feed = feed;
        this.ahead = config.ahead();
        this.clock = clock;
    }

    /// The first of an entry's changes that are pending.
    record Head(long position, String key, int attempts, Instant dueAt) {}

    /// @param room for so many more
    record Heads(List<Head> first, int room) {}

    /// @param reason why nothing more is taken from the feed; nothing while something is
    record Backlog(long count, @Nullable Instant oldest, @Nullable String reason) {}

    /// The first change of each entry, the oldest first. Where the feed is another one now, only
    /// that.
    Heads heads(String endpoint) {
        var all = new long[2];
        var heads =
                database.withHandle(handle ->
                        handle.createQuery(HEADS)
                                .bind("id", endpoint)
                                .map((row, _) -> {
                                    var head =
                                            new Head(
                                                    row.getLong(1),
                                                    row.getString(2),
                                                    row.getInt(3),
                                                    row.getObject(4, OffsetDateTime.class)
                                                            .toInstant());
                                    all[head.attempts() > 0 ? 1 : 0] += row.getLong(5);
                                    return head;
                                })
                                .list());
        var first =
                heads.stream().anyMatch(head -> head.key().equals(RESET))
                        ? heads.stream().filter(head -> head.key().equals(RESET))
                        : heads.stream();
        return new Heads(
                first.sorted(Comparator.comparingLong(Head::position)).toList(),
                Math.toIntExact(Math.min(ahead - all[0], most() - all[0] - all[1])));
    }

    /// @param position where the endpoint's cursor is now
    /// @param more whether there is more to take at once
    record Taken(Position position, boolean more) {}

    /// Takes what the endpoint wants and has not been taken, and moves its cursor behind it.
    ///
    /// @param most where there is no room, only whether the feed is still the same is looked at
    Taken take(Endpoint endpoint, String holder, int most) {
        var from = endpoint.position();
        if (most <= 0) {
            var head = feed.head();
            return head.epoch().equals(from.epoch())
                    ? new Taken(from, false)
                    : begin(endpoint, head, holder);
        }
        var look = feed.look(endpoint.filter(), from.number(), most);
        if (!look.head().epoch().equals(from.epoch())) {
            return begin(endpoint, look.head(), holder);
        }
        if (look.reached().equals(from)) {
            return new Taken(from, false);
        }
        var taken =
                database.inTransaction(handle -> {
                    var moved = moved(handle, endpoint, look.reached(), holder);
                    if (moved) {
                        insert(handle, endpoint.id(), look.items());
                    }
                    return moved;
                });
        return new Taken(taken ? look.reached() : from, look.isBehind());
    }

    /// What was pending had its place in a feed that is no more. The endpoint is told so, and goes
    /// on where the new feed now ends.
    private Taken begin(Endpoint endpoint, Position head, String holder) {
        database.useTransaction(handle -> {
            if (moved(handle, endpoint, head, holder)) {
                handle.execute("delete from webhook_pending where endpoint = ?", endpoint.id());
                insert(handle, endpoint.id(), List.of(head.number()), List.of(RESET));
            }
        });
        return new Taken(head, true);
    }

    private static boolean moved(Handle handle, Endpoint endpoint, Position to, String holder) {
        return handle.createUpdate(MOVE)
                        .bind("id", endpoint.id())
                        .bind("holder", holder)
                        .bind("from_epoch", endpoint.position().epoch())
                        .bind("from", endpoint.position().number())
                        .bind("epoch", to.epoch())
                        .bind("to", to.number())
                        .execute()
                == 1;
    }

    private void insert(Handle handle, String endpoint, List<FeedItem> items) {
        insert(
                handle,
                endpoint,
                items.stream().map(item -> item.position().number()).toList(),
                items.stream()
                        .map(item -> item.change().kind().one() + "/" + item.change().id())
                        .toList());
    }

    private void insert(Handle handle, String endpoint, List<Long> positions, List<String> keys) {
        if (positions.isEmpty()) {
            return;
        }
        handle.createUpdate(TAKE)
                .bind("id", endpoint)
                .bind("now", Endpoints.at(clock.instant()))
                .bindArray("positions", Long.class, positions)
                .bindArray("keys", String.class, keys)
                .execute();
    }

    Backlog backlog(String endpoint) {
        return database.withHandle(handle ->
                handle.createQuery(
                                "select count(*), min(taken_at) from webhook_pending where endpoint = :id")
                        .bind("id", endpoint)
                        .map((row, _) ->
                                new Backlog(
                                        row.getLong(1),
                                        Optional.ofNullable(row.getObject(2, OffsetDateTime.class))
                                                .map(OffsetDateTime::toInstant)
                                                .orElse(null),
                                        row.getLong(1) < most() ? null : full()))
                        .one());
    }

    private long most() {
        return (long) ahead * BEYOND;
    }

    private String full() {
        return "%d changes are pending: no more are taken from the feed until some were delivered or given up."
                .formatted(most());
    }
}
