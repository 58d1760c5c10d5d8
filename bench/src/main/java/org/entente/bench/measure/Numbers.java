package org.entente.bench.measure;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/// Numbers as they are summed up and written.
public final class Numbers {
    private Numbers() {}

    /// The middle one, or the mean of the two in the middle.
    public static double median(Collection<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing has no median");
        }
        var sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// With as many digits as a reader needs: `0.82`, `9.4`, `612`, `23,400`.
    public static String text(double value) {
        double size = Math.abs(value);
        int decimals = size >= 100 ? 0 : size >= 10 || value == Math.rint(value) ? 1 : 2;
        var text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
