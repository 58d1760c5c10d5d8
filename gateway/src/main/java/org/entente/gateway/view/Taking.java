package org.entente.gateway.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.contracts.EntryKey;
import org.jdbi.v3.core.Handle;

/// Takes a batch into the view, within its transaction: versions together, an occasion behind those
/// that came before it.
final class Taking {

    private final Handle handle;
    private final Rows rows;
    private final Tally tally;
    private final Map<VersionKey, Arrival.Version> waiting = new LinkedHashMap<>();
    private final Map<EntryKey, Long> reached = new LinkedHashMap<>();
    private long before;
    private long position;

    Taking(Handle handle, Rows rows, Tally tally) {
        this.handle = handle;
        this.rows = rows;
        this.tally = tally;
    }

    void add(Arrival.Version version) {
        var again = waiting.putIfAbsent(new VersionKey(version.key(), version.version()), version);
        tally.add(Outcome.DUPLICATE, again == null ? 0 : 1);
        // Repeated versions count as well: somebody may wait for one that another gateway applied.
        reached.merge(version.key(), version.version(), Math::max);
    }

    void add(Arrival.Occasion occasion) {
        takeIn();
        var taken = Occasions.takeIn(handle, occasion);
        tally.add(taken == 0 ? Outcome.DUPLICATE : Outcome.APPLIED, 1);
        grew(1, taken);
    }

    Applied done() {
        takeIn();
        return new Applied(reached, before, position);
    }

    /// The first growth says where the feed was: nobody else takes positions until the commit.
    private void grew(int by, long to) {
        if (to > 0) {
            before = position == 0 ? to - by : before;
            position = to;
        }
    }

    private void takeIn() {
        var taken = Versions.takeIn(handle, new ArrayList<>(waiting.values()));
        tally.add(Outcome.DUPLICATE, waiting.size() - taken.kept().size());
        tally.add(Outcome.STALE, taken.stale());
        tally.add(Outcome.APPLIED, taken.kept().size() - taken.stale());
        waiting.clear();
        grew(taken.kept().size(), taken.position());
        if (!taken.kept().isEmpty()) {
            rows.add(handle, taken.kept().stream().map(Arrival.Version::entry).toList());
        }
        if (!taken.behind().isEmpty()) {
            Known.close(handle, taken.behind());
        }
    }

    private record VersionKey(EntryKey key, long version) {}
}
