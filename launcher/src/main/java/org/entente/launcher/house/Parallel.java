package org.entente.launcher.house;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Does something to several parts at once.
final class Parallel {
    private Parallel() {}

    /// Returns when it is done to all of them, or fails with the first that failed; `undo` then
    /// makes the others end.
    static <T> void forEach(List<T> parts, Consumer<T> action, Runnable undo) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = new ExecutorCompletionService<Void>(threads);
            parts.forEach(part -> done.submit(() -> action.accept(part), null));
            try {
                for (var _ : parts) {
                    done.take().get();
                }
            } catch (ExecutionException e) {
                undo.run();
                throw e.getCause() instanceof RuntimeException cause
                        ? cause
                        : new IllegalStateException(e);
            } catch (InterruptedException e) {
                undo.run();
                Thread.currentThread().interrupt();
                throw new Trouble("Interrupted.", e);
            }
        }
    }
}
