package org.entente.gateway.rebuild;

import org.entente.gateway.view.Published;
import org.entente.gateway.view.View;
import org.jdbi.v3.core.Handle;

/// Builds a view from the versions that the one that serves has, in the order of its feed. It needs
/// no Kafka, and keeps what the topics may have lost: for rows of another shape.
final class FromVersions implements Source {

    private static final int AT_ONCE = 100;

    private static final String VERSIONS =
            """
            select f.position, v.document, v.traceparent from view.feed f join view.version v using (key, version)
            where f.position > :position and f.occasion is null order by f.position limit :most\
            """;

    private static final String REST =
            """
            insert into view_next.consumed (topic, partition, next_offset)
            select topic, partition, next_offset from view.consumed;
            insert into view_next.parked (topic, partition, "offset", key, reason, value, parked_at)
            select topic, partition, "offset", key, reason, value, parked_at from view.parked\
            """;

    private long reached;

    @Override
    public void feed(NextView next, Progress progress) {
        var total = head(next);
        while (reached < total) {
            reached =
                    next.database()
                            .withHandle(handle -> batch(handle, next.view(), reached, total));
            progress.reached(reached, total);
        }
    }

    @Override
    public void finish(Handle handle, View view) {
        var position = reached;
        var last = -1L;
        while (position > last) {
            last = position;
            position = batch(handle, view, position, last);
        }
        handle.createScript(REST).execute();
    }

    @Override
    public void close() {}

    /// @param otherwise what is reached when there are no more
    private static long batch(Handle handle, View view, long position, long otherwise) {
        var versions =
                handle.createQuery(VERSIONS)
                        .bind("position", position)
                        .bind("most", AT_ONCE)
                        .map((row, _) ->
                                new Version(
                                        row.getLong(1),
                                        new Published(row.getString(2), row.getString(3))))
                        .list();
        if (versions.isEmpty()) {
            return otherwise;
        }
        view.again(versions.stream().map(Version::published).toList());
        return versions.getLast().position();
    }

    private static long head(NextView next) {
        return next.database()
                .withHandle(handle ->
                        handle.createQuery("select position from view.feed_head")
                                .mapTo(Long.class)
                                .one());
    }

    private record Version(long position, Published published) {}
}
