package org.entente.gateway.rebuild;

import org.entente.gateway.view.View;
import org.jdbi.v3.core.Handle;

/// What a view is built from.
sealed interface Source extends AutoCloseable permits FromTopics, FromVersions {

    /// Feeds what has come so far. Called again when more has come.
    void feed(NextView next, Progress progress);

    /// Within the transaction of the swap, while nobody applies anything to the view that serves:
    /// feeds what that one has beyond. May be rolled back, and is then called again.
    void finish(Handle handle, View view);

    @Override
    void close();
}
