package org.entente.gateway.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.entente.gateway.feed.Position;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/// The endpoints that are registered, as their owners see and change them.
@ApplicationScoped
class Endpoints {

    private final Jdbi database;
    private final Clock clock;

    Endpoints(Jdbi database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<Endpoint> of(String id) {
        return database.withHandle(handle -> of(handle, id));
    }

    static Optional<Endpoint> of(Handle handle, String id) {
        return handle.createQuery("select * from webhook_endpoint where id = :id")
                .bind("id", id)
                .map((row, _) -> endpoint(row))
                .findOne();
    }

    /// The oldest first.
    List<Endpoint> ownedBy(String owner) {
        return database.withHandle(handle ->
                handle.createQuery(
                                """
                                select * from webhook_endpoint where owner = :owner order by created_at, id\
                                """)
                        .bind("owner", owner)
                        .map((row, _) -> endpoint(row))
                        .list());
    }

    /// Whether there was room for it; two registrations of one owner take turns.
    boolean add(Endpoint endpoint, int most) {
        return database.inTransaction(handle -> {
            handle.execute(
                    "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                    "webhooks of " + endpoint.owner());
            return handle.createUpdate(
                                    """
                                    insert into webhook_endpoint (id, owner, url, description, filter, status, created_at,
                                                                  changed_at, secret, epoch, position)
                                    select :id, :owner, :url, :description, :filter, 'pending', :now, :now, :secret,
                                           :epoch, :position
                                    where (select count(*) from webhook_endpoint where owner = :owner) < :most\
                                    """)
                            .bind("id", endpoint.id())
                            .bind("owner", endpoint.owner())
                            .bind("url", endpoint.url().toString())
                            .bind("description", endpoint.description())
                            .bind("filter", Filters.text(endpoint.filter()))
                            .bind("now", at(endpoint.createdAt()))
                            .bind("secret", endpoint.secret())
                            .bind("epoch", endpoint.position().epoch())
                            .bind("position", endpoint.position().number())
                            .bind("most", most)
                            .execute()
                    == 1;
        });
    }

    /// Whether it still stood at that version.
    ///
    /// @param status pending, where another address is to be proven
    boolean replace(
            Endpoint before, URI url, @Nullable String description, String filter, Status status) {
        return change(
                        """
                        update webhook_endpoint
                        set url = :url, description = :description, filter = :filter, status = :status,
                            reason = case when status = :status then reason end,
                            version = version + 1, changed_at = :now
                        where id = :id and version = :version\
                        """,
                        before.id(),
                        update ->
                                update.bind("url", url.toString())
                                        .bind("description", description)
                                        .bind("filter", filter)
                                        .bind("status", status.code())
                                        .bind("version", before.version()))
                == 1;
    }

    /// Has it told, from where it stands, as if it had never failed.
    void activate(String id) {
        change(
                """
                update webhook_endpoint
                set status = 'active', reason = null, failures = 0, failing_since = null, waits_until = null,
                    version = version + 1, changed_at = :now
                where id = :id\
                """,
                id,
                update -> update);
        database.useHandle(handle ->
                handle.createUpdate(
                                "update webhook_pending set due_at = least(due_at, :now) where endpoint = :id")
                        .bind("id", id)
                        .bind("now", at(clock.instant()))
                        .execute());
    }

    /// @param reason for its owner to read
    void set(String id, Status status, String reason) {
        change(
                """
                update webhook_endpoint
                set status = :status, reason = :reason, version = version + 1, changed_at = :now
                where id = :id\
                """,
                id,
                update -> update.bind("status", status.code()).bind("reason", reason));
    }

    /// From now on this one signs, and the one before as well until the moment.
    ///
    /// @param until nothing where the one before signs no more
    void rotate(String id, String secret, @Nullable Instant until) {
        change(
                """
                update webhook_endpoint
                set former_secret = case when cast(:until as timestamptz) is not null then secret end,
                    former_until = :until, secret = :secret,
                    version = version + 1, changed_at = :now
                where id = :id\
                """,
                id,
                update ->
                        update.bind("secret", secret)
                                .bind("until", until == null ? null : at(until)));
    }

    /// Tells everything behind the position, and forgets what was taken of it before.
    void replay(String id, Position from) {
        change(
                """
                with forgotten as (
                    delete from webhook_pending where endpoint = :id and position > :position)
                update webhook_endpoint
                set epoch = :epoch, position = :position, version = version + 1, changed_at = :now
                where id = :id\
                """,
                id,
                update -> update.bind("epoch", from.epoch()).bind("position", from.number()));
    }

    boolean remove(String id) {
        return database.withHandle(
                        handle -> handle.execute("delete from webhook_endpoint where id = ?", id))
                == 1;
    }

    private int change(String sql, String id, UnaryOperator<Update> bind) {
        return database.withHandle(handle ->
                bind.apply(handle.createUpdate(sql).bind("id", id).bind("now", at(clock.instant())))
                        .execute());
    }

    static Endpoint endpoint(ResultSet row) throws SQLException {
        return new Endpoint(
                row.getString("id"),
                row.getString("owner"),
                URI.create(row.getString("url")),
                row.getString("description"),
                Filters.read(row.getString("filter")),
                Status.of(row.getString("status")),
                row.getString("reason"),
                row.getLong("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("secret"),
                row.getString("former_secret"),
                instant(row, "former_until"),
                new Position(row.getString("epoch"), row.getLong("position")),
                row.getInt("failures"),
                instant(row, "failing_since"),
                instant(row, "waits_until"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
