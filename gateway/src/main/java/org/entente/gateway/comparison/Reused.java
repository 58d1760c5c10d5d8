package org.entente.gateway.comparison;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// The wording that two texts in one language have in common, in the same order.
///
/// @param share how much of the later text is in the earlier one
/// @param passages the longest first
record Reused(String language, List<String> between, Share share, List<Passage> passages) {

    record Share(String of, int words, int reused) {}

    /// @param text as the later one has it
    /// @param at from where to where it stands, by statement, in code points of the held text
    record Passage(int words, String text, Map<String, List<Integer>> at) {}

    static Reused of(HeldText earlier, HeldText later) {
        var from = earlier.shared(later);
        var to = later.shared(earlier);
        var passages = new ArrayList<Passage>();
        if (!from.isEmpty() && !to.isEmpty()) {
            var patch =
                    DiffUtils.diff(
                            forms(earlier, from),
                            forms(later, to),
                            new MyersDiffWithLinearSpace<>(),
                            null,
                            true);
            for (var delta : patch.getDeltas()) {
                if (delta.getType() == DeltaType.EQUAL) {
                    addPassages(passages, delta, earlier, from, later, to);
                }
            }
        }
        passages.sort(Comparator.comparingInt(Passage::words).reversed());
        return new Reused(
                later.language(),
                List.of(earlier.statement(), later.statement()),
                new Share(
                        later.statement(),
                        later.words().size(),
                        passages.stream().mapToInt(Passage::words).sum()),
                passages);
    }

    /// What stands together in both, where it is long enough.
    private static void addPassages(
            List<Passage> passages,
            AbstractDelta<String> equal,
            HeldText earlier,
            List<Integer> from,
            HeldText later,
            List<Integer> to) {
        var source = equal.getSource().getPosition();
        var target = equal.getTarget().getPosition();
        var size = equal.getSource().size();
        var start = 0;
        for (var i = 1; i <= size; i++) {
            if (i == size
                    || from.get(source + i) != from.get(source + i - 1) + 1
                    || to.get(target + i) != to.get(target + i - 1) + 1) {
                if (i - start >= HeldText.SHORTEST) {
                    passages.add(
                            passage(
                                    earlier,
                                    from.get(source + start),
                                    later,
                                    to.get(target + start),
                                    i - start));
                }
                start = i;
            }
        }
    }

    private static Passage passage(
            HeldText earlier, int inEarlier, HeldText later, int inLater, int words) {
        var there = at(earlier, inEarlier, words);
        var here = at(later, inLater, words);
        return new Passage(
                words,
                later.between(here.getFirst(), here.getLast()),
                Map.of(earlier.statement(), there, later.statement(), here));
    }

    private static List<Integer> at(HeldText text, int first, int words) {
        return List.of(text.words().get(first).start(), text.words().get(first + words - 1).end());
    }

    private static List<String> forms(HeldText text, List<Integer> places) {
        return places.stream().map(place -> text.words().get(place).form()).toList();
    }
}
