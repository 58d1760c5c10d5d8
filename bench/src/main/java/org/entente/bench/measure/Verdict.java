package org.entente.bench.measure;

/// What a figure says about its limit.
public enum Verdict {
    REACHED("reached"),
    NOT_REACHED("not reached"),
    NOT_MEASURED("not measured"),
    NO_LIMIT("");

    private final String text;

    Verdict(String text) {
        this.text = text;
    }

    public static Verdict of(boolean reached) {
        return reached ? REACHED : NOT_REACHED;
    }

    @Override
    public String toString() {
        return text;
    }
}
