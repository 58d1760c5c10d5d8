package org.entente.bench.house;

/// What a waiting user sees.
public interface Progress {
    void say(String line);
}
