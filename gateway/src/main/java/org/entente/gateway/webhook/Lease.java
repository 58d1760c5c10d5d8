package org.entente.gateway.webhook;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// What this gateway may work on. Its row says that it lives; another gateway that finds the row
/// out of date takes it away, and with it all that this one held. Nobody can say again that they
/// live when their row is gone: they begin anew, under another name, holding nothing.
///
/// @param holder the name
final class Lease {

    /// So long before the end nothing is begun any more.
    private static final Duration MARGIN = Duration.ofSeconds(1);

    private static final String BEGIN =
            "insert into webhook_gateway values (:holder, now() + make_interval(secs => :seconds))";

    private static final String RENEW =
            """
            update webhook_gateway set "until" = now() + make_interval(secs => :seconds) where id = :holder\
            """;

    /// Whoever renews just now keeps the row: the condition is looked at again behind its lock.
    private static final String BURY = "delete from webhook_gateway where \"until\" < now()";

    private static final String CLAIM =
            """
            update webhook_endpoint set held_by = :holder where id in (
                select id from webhook_endpoint where status = 'active' and held_by is null
                order by random() limit :most for update skip locked)\
            """;

    private final Jdbi database;
    private final Duration length;
    private final String holder = UUID.randomUUID().toString();
    private volatile long endsAt;

    private Lease(Jdbi database, Duration length) {
        this.database = database;
        this.length = length;
    }

    static Lease begin(Jdbi database, Duration length) {
        var lease = new Lease(database, length);
        var asked = System.nanoTime();
        lease.say(BEGIN);
        lease.endsAt = asked + length.toNanos();
        return lease;
    }

    String holder() {
        return holder;
    }

    /// Whether it is not over, by this gateway's own clock: true is no lie even if the gateway hung
    /// since it last said that it lives.
    boolean stands() {
        return System.nanoTime() < endsAt - MARGIN.toNanos();
    }

    /// Whether it goes on.
    boolean renew() {
        var asked = System.nanoTime();
        if (say(RENEW) == 0) {
            endsAt = asked;
            return false;
        }
        endsAt = asked + length.toNanos();
        return true;
    }

    private int say(String sql) {
        return database.withHandle(handle ->
                handle.createUpdate(sql)
                        .bind("holder", holder)
                        .bind("seconds", length.toMillis() / 1000.0)
                        .execute());
    }

    /// Takes out gateways that do not live any more, so that what they held is free.
    void bury() {
        database.useHandle(handle -> handle.execute(BURY));
    }

    /// How many endpoints each gateway should hold, so that all are held.
    int share() {
        return database.withHandle(handle ->
                handle.createQuery(
                                """
                                select ceil(count(*)::numeric / greatest(1, (select count(*) from webhook_gateway)))::int
                                from webhook_endpoint where status = 'active'\
                                """)
                        .mapTo(Integer.class)
                        .one());
    }

    void claim(int most) {
        database.useHandle(handle ->
                handle.createUpdate(CLAIM).bind("holder", holder).bind("most", most).execute());
    }

    /// An endpoint that this gateway holds, at this version.
    record Held(String endpoint, long version) {}

    List<Held> held() {
        return database.withHandle(handle ->
                handle.createQuery(
                                "select id, version from webhook_endpoint where held_by = :holder")
                        .bind("holder", holder)
                        .map((row, _) -> new Held(row.getString(1), row.getLong(2)))
                        .list());
    }

    void release(String endpoint) {
        database.useHandle(handle ->
                handle.execute(
                        "update webhook_endpoint set held_by = null where id = ? and held_by = ?",
                        endpoint,
                        holder));
    }

    void end() {
        endsAt = System.nanoTime();
        database.useHandle(
                handle -> handle.execute("delete from webhook_gateway where id = ?", holder));
    }
}
