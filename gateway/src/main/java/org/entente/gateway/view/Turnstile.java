package org.entente.gateway.view;

import org.jdbi.v3.core.Handle;

/// Where appliers pass, each at the beginning of a transaction, and which is closed while another
/// view is put in the place of this one. Otherwise a transaction that has begun could leave its
/// versions in the old view and its offsets in the new one: a lost change.
///
/// It is a statement of its own, so that the names in those behind it are resolved when it is
/// passed.
public final class Turnstile {

    /// "view"; the second half of the lock tells views apart by their schema.
    private static final int NUMBER = 0x76696577;

    private static final String PATIENCE = "6s";

    private Turnstile() {}

    /// A gateway that hangs behind it, and so keeps the feed's head from the others, loses its
    /// connection; it applies the batch again when it goes on.
    static void enter(Handle handle) {
        handle.execute(
                """
                select pg_advisory_xact_lock_shared(?, hashtext(current_schema())),
                       set_config('idle_in_transaction_session_timeout', ?, true)\
                """,
                NUMBER,
                PATIENCE);
    }

    /// Lets nobody in until the transaction ends, and waits until all have left.
    ///
    /// @param schema of the view
    public static void close(Handle handle, String schema) {
        handle.execute("select pg_advisory_xact_lock(?, hashtext(?))", NUMBER, schema);
    }
}
