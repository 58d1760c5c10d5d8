package org.entente.gateway.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.entente.contracts.EntryKey;
import org.jdbi.v3.core.Jdbi;

/// Every change applied to the view, each at its position. A position that can be read has none
/// before it to come.
@ApplicationScoped
public class Feed {

    private final Jdbi database;

    Feed(Jdbi database) {
        this.database = database;
    }

    /// Up to `most` changes behind the position, in order.
    List<FeedItem> after(long position, int most) {
        return database.withHandle(handle ->
                handle.createQuery(
                                """
                                select f.position, f.key, f.version, coalesce(f.event, v.change_type),
                                       coalesce(f.occurred_at, v.changed_at), v.document,
                                       case when f.occasion is null then v.traceparent end,
                                       (select epoch from view_epoch)
                                from feed f join version v using (key, version)
                                where f.position > :position order by f.position limit :most\
                                """)
                        .bind("position", position)
                        .bind("most", most)
                        .map((row, _) -> {
                            var key = EntryKey.parse(row.getString(2));
                            var at =
                                    row.getObject(5, OffsetDateTime.class)
                                            .withOffsetSameInstant(ZoneOffset.UTC);
                            return new FeedItem(
                                    new Position(row.getString(8), row.getLong(1)),
                                    new FeedItem.Change(
                                            key.kind(),
                                            key.id(),
                                            row.getLong(3),
                                            row.getString(4),
                                            DateTimeFormatter.ISO_INSTANT.format(at)),
                                    row.getString(7),
                                    row.getString(6));
                        })
                        .list());
    }

    /// The position of the last change.
    public Position head() {
        return database.withHandle(handle ->
                handle.createQuery("select epoch, position from view_epoch cross join feed_head")
                        .map((row, _) -> new Position(row.getString(1), row.getLong(2)))
                        .one());
    }
}
