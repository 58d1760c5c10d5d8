package org.entente.gateway.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Which positions of several statements belong in one row: those of one family of acts and one
/// main topic whose targets overlap, be it by way of others; who names no target means any of them.
final class Matching {

    private final List<Taken> positions;
    private final Set<Object> anybody;
    private final int[] leaders;

    private Matching(List<Taken> positions) {
        this.positions = positions;
        anybody =
                positions.stream()
                        .filter(position -> position.targets().isEmpty())
                        .map(Matching::likeness)
                        .collect(Collectors.toSet());
        leaders = new int[positions.size()];
    }

    /// The rows, in the order of their first positions.
    static List<List<Taken>> rows(List<Taken> positions) {
        return new Matching(positions).rows();
    }

    private List<List<Taken>> rows() {
        var first = new HashMap<Object, Integer>();
        for (var i = 0; i < leaders.length; i++) {
            leaders[i] = i;
            for (var tie : ties(positions.get(i))) {
                var other = first.putIfAbsent(tie, i);
                if (other != null) {
                    join(other, i);
                }
            }
        }
        var rows = new LinkedHashMap<Integer, List<Taken>>();
        for (var i = 0; i < leaders.length; i++) {
            rows.computeIfAbsent(leader(i), _ -> new ArrayList<>()).add(positions.get(i));
        }
        return List.copyOf(rows.values());
    }

    /// What a position shares with the others of its row.
    private List<Object> ties(Taken position) {
        var likeness = likeness(position);
        if (position.topic() == null || anybody.contains(likeness)) {
            return List.of(likeness);
        }
        return position.targets().stream()
                .<Object>map(target -> List.of(likeness, target))
                .toList();
    }

    /// Without a topic nothing but the same targets will do.
    private static Object likeness(Taken position) {
        var topic = position.topic();
        return topic == null
                ? List.of(position.family(), position.targets())
                : List.of(position.family(), topic);
    }

    private void join(int one, int other) {
        var leader = Math.min(leader(one), leader(other));
        leaders[leader(one)] = leader;
        leaders[leader(other)] = leader;
    }

    private int leader(int of) {
        var leader = of;
        while (leaders[leader] != leader) {
            leader = leaders[leader];
        }
        return leader;
    }
}
