package org.entente.gateway.view;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// Appends to the feed. Whoever takes positions holds the row of the head until the commit: a
/// position that is visible has no other before it still to come.
final class Feeding {

    private Feeding() {}

    /// The feed's last position after it.
    static long append(Handle handle, List<Arrival.Version> versions) {
        if (versions.isEmpty()) {
            return position(handle);
        }
        var head =
                handle.createQuery(
                                "update feed_head set position = position + :n returning position")
                        .bind("n", versions.size())
                        .mapTo(Long.class)
                        .one();
        handle.createUpdate(
                        """
                        insert into feed (position, key, version)
                        select :before + n, key, version
                        from unnest(:keys, :versions) with ordinality as f (key, version, n)\
                        """)
                .bind("before", head - versions.size())
                .bindArray(
                        "keys",
                        String.class,
                        versions.stream().map(version -> version.key().toString()).toList())
                .bindArray(
                        "versions",
                        Long.class,
                        versions.stream().map(Arrival.Version::version).toList())
                .execute();
        return head;
    }

    static long position(Handle handle) {
        return handle.createQuery("select position from feed_head").mapTo(Long.class).one();
    }
}
