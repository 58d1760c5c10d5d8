package org.entente.bench.measure;

import java.util.Arrays;

/// Durations, in nanoseconds. They may be negative: an effect can be seen before its cause is told.
///
/// For one thread at a time.
public final class Sample {
    private long[] nanos = new long[1024];
    private int size;

    public void add(long duration) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * size);
        }
        nanos[size++] = duration;
    }

    public void addAll(Sample other) {
        for (int i = 0; i < other.size; i++) {
            add(other.nanos[i]);
        }
    }

    public Summary summary() {
        if (size == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        var sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        long negative = Arrays.stream(sorted).takeWhile(duration -> duration < 0).count();
        return new Summary(
                size,
                negative,
                millis(sorted[0]),
                rank(sorted, 50),
                rank(sorted, 95),
                rank(sorted, 99),
                millis(sorted[size - 1]));
    }

    /// The smallest one that so many percent do not pass.
    private static double rank(long[] sorted, int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return millis(sorted[Math.max(0, rank - 1)]);
    }

    private static double millis(long duration) {
        return duration / 1_000_000.0;
    }

    /// All in milliseconds.
    ///
    /// @param negative how many were below zero; they count as they are
    public record Summary(
            int count, long negative, double min, double p50, double p95, double p99, double max) {

        /// `2.1 / 3.4 / 9.8 ms`
        @Override
        public String toString() {
            return "p50 %s, p95 %s, p99 %s ms"
                    .formatted(Numbers.text(p50), Numbers.text(p95), Numbers.text(p99));
        }
    }
}
