package org.entente.gateway.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;

/// Every change applied to the view, each at its position. A position that can be read has none
/// before it to come.
///
/// A version that came in after a newer one of its entry is not told: whoever follows would see the
/// entry go back. Its history has it.
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
    /// bounded: where few changes are admitted, or entries are large, it ends before there are as
    /// many.
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
                if (!row.late() && filter.admits(row.key(), row.change(), row.about())) {
                    if (admitted.size() == most) {
                        break;
                    }
                    admitted.add(row);
                }
                reached = row.position();
            }
            var items = Scan.items(handle, scanned.head().epoch(), admitted);
            if (items.size() < admitted.size()) {
                reached = items.isEmpty() ? after : items.getLast().position().number();
            }
            return new Look(items, new Position(scanned.head().epoch(), reached), scanned.head());
        });
    }

    /// Some of the changes behind the position, each with what its entry is about.
    Stretch stretch(long after, int most) {
        return database.withHandle(handle -> {
            var scanned = Scan.behind(handle, after, most, true);
            var rows = scanned.rows().stream().filter(row -> !row.late()).toList();
            var items = Scan.items(handle, scanned.head().epoch(), rows);
            var changes =
                    IntStream.range(0, items.size())
                            .mapToObj(n -> Told.of(items.get(n), rows.get(n).about()))
                            .toList();
            var reached = after;
            if (items.size() < rows.size()) {
                reached = items.isEmpty() ? after : items.getLast().position().number();
            } else if (!scanned.rows().isEmpty()) {
                reached = scanned.rows().getLast().position();
            }
            return new Stretch(
                    changes, new Position(scanned.head().epoch(), reached), scanned.head());
        });
    }

    /// Changes without a gap, up to where it ends.
    record Stretch(List<Told> changes, Position reached, Position head) {}

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
