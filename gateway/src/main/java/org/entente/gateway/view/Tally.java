package org.entente.gateway.view;

import java.util.EnumMap;
import java.util.Map;

/// What became of the records of a transaction. It counts once that is committed.
final class Tally {

    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);

    void add(Outcome outcome, int number) {
        counts.merge(outcome, number, Integer::sum);
    }

    Map<Outcome, Integer> counts() {
        return counts;
    }
}
