package org.entente.bench.generated;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Values of which the first is drawn most often (Zipf): the n-th `n^exponent` times more seldom.
public final class Skewed<T> {
    private final List<T> values;
    private final double[] sums;

    Skewed(List<T> values, double exponent) {
        this.values = List.copyOf(values);
        this.sums = new double[values.size()];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += Math.pow(i + 1, -exponent);
            sums[i] = sum;
        }
    }

    public T draw(RandomGenerator random) {
        int found = Arrays.binarySearch(sums, random.nextDouble(sums[sums.length - 1]));
        return values.get(found < 0 ? -found - 1 : found);
    }

    /// So many different ones, the first drawn first.
    public Set<T> draw(int count, RandomGenerator random) {
        if (count > values.size()) {
            throw new IllegalArgumentException(count + " of " + values.size());
        }
        var drawn = new LinkedHashSet<T>();
        while (drawn.size() < count) {
            drawn.add(draw(random));
        }
        return drawn;
    }

    /// The most frequent first.
    public List<T> values() {
        return values;
    }
}
