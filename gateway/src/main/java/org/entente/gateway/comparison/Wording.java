package org.entente.gateway.comparison;

import java.util.ArrayList;
import java.util.List;
import org.entente.gateway.comparison.Comparison.Pair;

/// The common wording of several texts, two by two.
record Wording(List<Reused> reused, List<Pair> notCompared) {

    /// Pairs of words that may be common. Two communiques of twenty thousand words each stay below.
    private static final long MOST = 400_000_000;

    static Wording of(List<HeldText> texts) {
        var wording = new Wording(new ArrayList<>(), new ArrayList<>());
        for (var i = 0; i < texts.size(); i++) {
            for (var j = i + 1; j < texts.size(); j++) {
                var earlier = texts.get(i);
                var later = texts.get(j);
                if (earlier.language().equals(later.language())
                        && !earlier.statement().equals(later.statement())) {
                    wording.add(earlier, later);
                }
            }
        }
        return wording;
    }

    private void add(HeldText earlier, HeldText later) {
        var words = (long) earlier.shared(later).size() * later.shared(earlier).size();
        if (words <= MOST) {
            reused.add(Reused.of(earlier, later));
        } else {
            notCompared.add(
                    new Pair(later.language(), List.of(earlier.statement(), later.statement())));
        }
    }
}
