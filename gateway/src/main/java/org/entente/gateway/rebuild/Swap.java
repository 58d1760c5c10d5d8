package org.entente.gateway.rebuild;

import java.time.Duration;
import org.entente.gateway.view.Announcing;
import org.entente.gateway.view.Turnstile;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/// Puts the next view in the place of the one that serves, in one transaction. Readers go on all
/// the while: a name means the one view before the commit, the other one after it.
final class Swap {

    private static final Logger LOG = Logger.getLogger(Swap.class);

    /// While it waits for a lock, whoever comes behind it waits as well.
    private static final Duration LOCK = Duration.ofSeconds(2);

    private static final int ATTEMPTS = 60;
    private static final int ATTEMPTS_AT_DATA = 3;

    private static final String RENAME =
            """
            alter schema view rename to view_before;
            alter schema view_next rename to view\
            """;

    private final NextView next;
    private final Source source;
    private final boolean force;

    Swap(NextView next, Source source, boolean force) {
        this.next = next;
        this.source = source;
        this.force = force;
    }

    /// Makes way for readers that take their time, and comes again.
    ///
    /// @throws Incomplete when the next view lacks versions that the one that serves has
    void take(Progress progress) {
        for (var attempt = 1; ; attempt++) {
            try {
                next.database().useTransaction(this::within);
                return;
            } catch (JdbiException e) {
                if (attempt == (Locks.notAvailable(e) ? ATTEMPTS : ATTEMPTS_AT_DATA)) {
                    throw e;
                }
                LOG.infof("The swap is tried again: %s", e.getMessage());
                // What came last and cannot be applied is parked here, which it cannot be within.
                source.feed(next, progress);
            }
        }
    }

    private void within(Handle handle) {
        handle.execute("set local lock_timeout = " + LOCK.toMillis());
        handle.execute("set local synchronous_commit = on");
        Turnstile.close(handle, Schemas.LIVE);
        source.finish(handle, next.view());
        var missing = Missing.in(handle);
        if (missing.isEmpty()) {
            KeptFeed.keep(handle);
        } else if (!force) {
            throw new Incomplete(missing);
        } else {
            LOG.warnf("As asked for, the rebuilt view lacks %s", missing);
        }
        handle.createScript(RENAME).execute();
        Announcing.renewed(handle);
    }
}
