package org.entente.gateway.comparison;

import java.util.ArrayList;
import java.util.List;
import org.entente.gateway.comparison.Comparison.Pair;

/// The common wording of several texts, two by two.
record Wording(List<Reused> reused, List<Pair> notCompared) {

    /// The work for one answer, in pairs of words that may be common. Real texts stay far below it;
    /// only very long ones that are the same in another order come here.
    private static final long MOST = 40_000_000;

    static Wording of(List<HeldText> texts) {
        var wording = new Wording(new ArrayList<>(), new ArrayList<>());
        var work = 0L;
        for (var i = 0; i < texts.size(); i++) {
            for (var j = i + 1; j < texts.size(); j++) {
                var earlier = texts.get(i);
                var later = texts.get(j);
                if (earlier.language().equals(later.language())
                        && !earlier.statement().equals(later.statement())) {
                    work += (long) earlier.shared(later).size() * later.shared(earlier).size();
                    wording.add(earlier, later, work <= MOST);
                }
            }
        }
        return wording;
    }

    private void add(HeldText earlier, HeldText later, boolean isFeasible) {
        if (isFeasible) {
            reused.add(Reused.of(earlier, later));
        } else {
            notCompared.add(
                    new Pair(later.language(), List.of(earlier.statement(), later.statement())));
        }
    }
}
