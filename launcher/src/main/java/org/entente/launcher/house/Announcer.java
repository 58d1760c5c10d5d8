package org.entente.launcher.house;

/// Hears what happens in a house, for whoever waits.
@FunctionalInterface
public interface Announcer {
    void say(String line);
}
