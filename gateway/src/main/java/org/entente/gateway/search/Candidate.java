package org.entente.gateway.search;

import java.util.Comparator;
import java.util.List;

/// An entry that was found.
///
/// @param day as text; `infinity` where it has none
/// @param tags as [Tags] writes them
/// @param alike how much a name of it is like what was looked for, from 0 to 1
record Candidate(
        String key, long version, String day, List<String> tags, double rank, double alike) {

    /// The best first; of equals the newest.
    static final Comparator<Candidate> ORDER =
            Comparator.comparingDouble(Candidate::score)
                    .thenComparing(Candidate::day)
                    .thenComparing(Candidate::key)
                    .reversed();

    double score() {
        return rank + alike;
    }

    Candidate alike(double likeness) {
        return new Candidate(key, version, day, tags, rank, likeness);
    }

    List<String> place() {
        return List.of(String.valueOf(score()), day, key);
    }

    /// The same place as a candidate, for comparison.
    static Candidate at(List<String> place) {
        return new Candidate(
                place.getLast(),
                0,
                place.get(1),
                List.of(),
                Double.parseDouble(place.getFirst()),
                0);
    }
}
