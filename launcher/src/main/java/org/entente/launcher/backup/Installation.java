package org.entente.launcher.backup;

import java.util.Optional;

/// Where the databases and the topics of one Entente are.
public interface Installation extends AutoCloseable {
    Access of(Owner owner);

    /// The view's database. Nothing when it was not said where it is.
    Optional<Access> view();

    /// Makes the topics empty: what is on them comes from a record that is no more.
    void emptyTopics();

    @Override
    default void close() {}
}
