package org.entente.bench.generated;

/// How many of each; of states and persons there are always as many.
public record Sizes(int statements, int partnerships, int commitments, int dialogues) {
    public static final int STATES = 150;
    public static final int PERSONS = 300;

    /// @param scale 1 for a hundred thousand statements
    public static Sizes of(double scale) {
        return new Sizes(
                scaled(100_000, scale),
                scaled(2_000, scale),
                scaled(5_000, scale),
                scaled(1_000, scale));
    }

    private static int scaled(int whole, double scale) {
        return Math.max(20, (int) Math.round(whole * scale));
    }
}
