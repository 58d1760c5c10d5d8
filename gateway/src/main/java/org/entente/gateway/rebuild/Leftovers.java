package org.entente.gateway.rebuild;

import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// Drops the view that served before, and what is left of rebuilds that were broken off.
final class Leftovers {

    private static final Logger LOG = Logger.getLogger(Leftovers.class);
    private static final int ATTEMPTS = 150;

    /// Names are resolved to functions and configurations without a lock on them, so that whoever
    /// may still be about to use them is waited for.
    private static final String READERS =
            """
            select count(*), pg_sleep(case when count(*) > 0 then 0.2 else 0 end)::text from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid()
            and backend_type = 'client backend' and xact_start < :since::timestamptz\
            """;

    private Leftovers() {}

    /// Whether all are gone. Gives up after a while; the next rebuild, and the next start of a
    /// gateway, try again. Only for the holder of the rebuild's lock.
    static boolean drop(Jdbi database) {
        return Stream.of(Schemas.BEFORE, Schemas.NEXT)
                .allMatch(schema ->
                        database.withHandle(handle -> {
                            var gone = !exists(handle, schema) || drop(handle, schema);
                            if (!gone) {
                                LOG.warnf(
                                        "The schema %s stays for now, since it is still read.",
                                        schema);
                            }
                            return gone;
                        }));
    }

    private static boolean drop(Handle handle, String schema) {
        var since = handle.createQuery("select now()::text").mapTo(String.class).one();
        for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (isRead(handle, since)) {
                continue;
            }
            try {
                handle.useTransaction(transaction -> {
                    transaction.execute("set local lock_timeout = '2s'");
                    transaction.execute("drop schema if exists " + schema + " cascade");
                });
                return true;
            } catch (JdbiException e) {
                if (!Locks.notAvailable(e)) {
                    throw e;
                }
            }
        }
        return false;
    }

    private static boolean isRead(Handle handle, String since) {
        return handle.createQuery(READERS)
                .bind("since", since)
                .map((row, _) -> row.getLong(1) > 0)
                .one();
    }

    private static boolean exists(Handle handle, String schema) {
        return handle.createQuery("select to_regnamespace(:schema) is not null")
                .bind("schema", schema)
                .mapTo(Boolean.class)
                .one();
    }
}
