package org.entente.bench.house;

/// What a waiting user sees.
public interface Progress {
    void say(String line);

    /// Tells on the console how a start comes on, without the welcome, which carries a token.
    static Progress onTheWay() {
        return line -> {
            if (!line.isBlank() && !line.startsWith(" ") && !line.startsWith("Token")) {
                System.out.println("    " + line);
            }
        };
    }
}
