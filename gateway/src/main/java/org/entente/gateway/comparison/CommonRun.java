package org.entente.gateway.comparison;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToIntFunction;

/// Words that stand together, in the same order, in two texts.
///
/// @param earlier the place of the first of them in the earlier text
/// @param later its place in the later one
/// @param words how many they are
record CommonRun(int earlier, int later, int words) {

    /// How often what is left over is compared again: a passage that moved is found then.
    private static final int ROUNDS = 5;

    /// Those that are long enough to count. No word is in two of them.
    static List<CommonRun> of(HeldText earlier, HeldText later) {
        var runs = new ArrayList<CommonRun>();
        var from = earlier.shared(later);
        var to = later.shared(earlier);
        for (var round = 0; round < ROUNDS && !from.isEmpty() && !to.isEmpty(); round++) {
            var found = inOrder(earlier, from, later, to);
            if (found.isEmpty()) {
                break;
            }
            runs.addAll(found);
            leaveOut(from, found, CommonRun::earlier);
            leaveOut(to, found, CommonRun::later);
        }
        return runs;
    }

    private static List<CommonRun> inOrder(
            HeldText earlier, List<Integer> from, HeldText later, List<Integer> to) {
        var found = new ArrayList<CommonRun>();
        var patch =
                DiffUtils.diff(
                        forms(earlier, from),
                        forms(later, to),
                        new MyersDiffWithLinearSpace<>(),
                        null,
                        true);
        for (var delta : patch.getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                addRuns(found, delta, from, to);
            }
        }
        return found;
    }

    /// What stands together in both: equal words may have been apart before others were left out.
    private static void addRuns(
            List<CommonRun> found,
            AbstractDelta<String> equal,
            List<Integer> from,
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
                    found.add(
                            new CommonRun(
                                    from.get(source + start), to.get(target + start), i - start));
                }
                start = i;
            }
        }
    }

    private static List<String> forms(HeldText text, List<Integer> places) {
        return places.stream().map(place -> text.words().get(place).form()).toList();
    }

    private static void leaveOut(
            List<Integer> places, List<CommonRun> found, ToIntFunction<CommonRun> start) {
        var taken = new BitSet();
        for (var run : found) {
            taken.set(start.applyAsInt(run), start.applyAsInt(run) + run.words());
        }
        places.removeIf(taken::get);
    }
}
