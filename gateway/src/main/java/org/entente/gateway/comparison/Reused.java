package org.entente.gateway.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The wording that two texts in one language have in common.
///
/// @param share how much of the later text is in the earlier one
/// @param passages the longest first
@Schema(name = "ComparisonReused")
record Reused(String language, List<String> between, Share share, List<Passage> passages) {

    record Share(String of, int words, int reused) {}

    /// @param text as the later one has it
    /// @param at from where to where it stands, by statement, in code points of the held text
    record Passage(int words, String text, Map<String, List<Integer>> at) {}

    static Reused of(HeldText earlier, HeldText later) {
        var passages =
                CommonRun.of(earlier, later).stream()
                        .sorted(Comparator.comparingInt(CommonRun::words).reversed())
                        .map(run -> passage(earlier, later, run))
                        .toList();
        return new Reused(
                later.language(),
                List.of(earlier.statement(), later.statement()),
                new Share(
                        later.statement(),
                        later.words().size(),
                        passages.stream().mapToInt(Passage::words).sum()),
                passages);
    }

    private static Passage passage(HeldText earlier, HeldText later, CommonRun run) {
        var there = at(earlier, run.earlier(), run.words());
        var here = at(later, run.later(), run.words());
        return new Passage(
                run.words(),
                later.between(here.getFirst(), here.getLast()),
                Map.of(earlier.statement(), there, later.statement(), here));
    }

    private static List<Integer> at(HeldText text, int first, int words) {
        return List.of(text.words().get(first).start(), text.words().get(first + words - 1).end());
    }
}
