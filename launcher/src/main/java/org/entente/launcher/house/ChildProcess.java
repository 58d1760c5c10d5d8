package org.entente.launcher.house;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A part that runs in a Java virtual machine of its own.
record ChildProcess(Process child, Duration patience) implements Life {

    @Override
    public ProcessHandle process() {
        return child.toHandle();
    }

    @Override
    public void stop() {
        child.destroy();
        try {
            if (!child.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void kill() {
        child.destroyForcibly().onExit().join();
    }

    @Override
    public CompletableFuture<String> end() {
        return child.onExit().thenApply(ended -> "exit code " + ended.exitValue());
    }
}
