package org.entente.gateway.feed;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The latest changes: all that came behind `from`, up to `to`. It never changes; the next one
/// begins a little later.
record Window(Position from, Position to, List<Told> changes, long size) {

    static final int MOST_CHANGES = 1024;
    private static final long LARGEST = 8L * 1024 * 1024;

    /// Nothing yet.
    static Window at(Position position) {
        return new Window(position, position, List.of(), 0);
    }

    String epoch() {
        return to.epoch();
    }

    /// Whether everything behind the position is in it.
    boolean holdsAllBehind(Position position) {
        return epoch().equals(position.epoch())
                && position.number() >= from.number()
                && position.number() <= to.number();
    }

    /// The first one behind the position that the filter admits.
    @Nullable Told next(Position position, ChangeFilter filter) {
        for (var n = firstBehind(position.number()); n < changes.size(); n++) {
            if (changes.get(n).isFor(filter)) {
                return changes.get(n);
            }
        }
        return null;
    }

    /// With what has come since; the oldest ones go.
    Window and(List<Told> more, Position reached) {
        var all = new ArrayList<>(changes);
        all.addAll(more);
        var total = all.stream().mapToLong(Told::size).sum();
        var gone = 0;
        while (all.size() - gone > MOST_CHANGES || total > LARGEST) {
            total -= all.get(gone).size();
            gone++;
        }
        return new Window(
                gone == 0 ? from : all.get(gone - 1).position(),
                reached,
                List.copyOf(all.subList(gone, all.size())),
                total);
    }

    private int firstBehind(long number) {
        var low = 0;
        var high = changes.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (changes.get(middle).position().number() <= number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
