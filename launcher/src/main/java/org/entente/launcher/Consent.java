package org.entente.launcher;

import java.io.Console;

/// Asks before something is lost.
final class Consent {

    private Consent() {}

    /// Where nobody can be asked, whoever wrote the command meant it.
    static boolean to(String question) {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            return true;
        }
        return "yes".equalsIgnoreCase(console.readLine("%s Type yes: ", question).strip());
    }
}
