package org.entente.bench.generated;

import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/// Entries are loaded wave by wave, several requests at a time within a wave: what one cites has to
/// be from an earlier wave.
record Earlier(int count, int waves) {

    int size() {
        return Math.ceilDiv(count, waves);
    }

    /// The number of an entry that is there when this one comes; none in the first wave.
    OptionalInt of(int number, RandomGenerator random) {
        int there = number / size() * size();
        return there == 0 ? OptionalInt.empty() : OptionalInt.of(random.nextInt(there));
    }
}
