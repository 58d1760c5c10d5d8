package org.entente.launcher.house;

import java.util.concurrent.CompletableFuture;

/// A part that has been started, until it ends.
sealed interface Life permits ChildProcess, DatabaseServer {
    ProcessHandle process();

    /// Stops it in good order and returns when it is gone.
    void stop();

    /// Kills it (SIGKILL) and returns when it is gone.
    void kill();

    /// How it ended, once it has: `exit code 137`, say.
    CompletableFuture<String> end();
}
