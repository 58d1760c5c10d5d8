package org.entente.gateway.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/// Every change applied to the view, each at its position. A position that can be read has none
/// before it to come.
@ApplicationScoped
public class Feed {

    /// How many changes one look goes through at most for those that are wanted.
    static final int AT_ONCE = 2000;

    private final Jdbi database;

    Feed(Jdbi database) {
        this.database = database;
    }

    /// The position of the last change.
    public Position head() {
        return database.withHandle(handle ->
                handle.createQuery("select epoch, position from view_epoch cross join feed_head")
                        .map((row, _) -> new Position(row.getString(1), row.getLong(2)))
                        .one());
    }

    /// Up to `most` changes behind the position that the filter admits, in order. The work is
    /// bounded: where many changes are not admitted, it ends before there are as many.
    ///
    /// @param after a number of the feed's present epoch; the caller compares the epoch
    public Look look(ChangeFilter filter, long after, int most) {
        return database.withHandle(handle -> {
            var scanned =
                    Scan.behind(
                            handle,
                            after,
                            filter.isEverything() ? most : Math.max(AT_ONCE, most),
                            filter.asksForContent());
            var admitted = new ArrayList<Scan.Row>();
            var reached = after;
            for (var row : scanned.rows()) {
                if (filter.admits(row.key(), row.change(), row.about())) {
                    if (admitted.size() == most) {
                        break;
                    }
                    admitted.add(row);
                }
                reached = row.position();
            }
            var items = Scan.items(handle, scanned.head().epoch(), admitted);
            return items.size() < admitted.size()
                    // Another view came in between, and its feed is another one.
                    ? look(filter, after, most)
                    : new Look(
                            items, new Position(scanned.head().epoch(), reached), scanned.head());
        });
    }

    /// What a look has found.
    ///
    /// @param reached behind which the next look begins: it has moved on although nothing may have
    ///   been admitted
    /// @param head the feed's last position just then
    public record Look(List<FeedItem> items, Position reached, Position head) {

        /// Whether there was more than it went through.
        public boolean isBehind() {
            return reached.number() < head.number();
        }
    }
}
