package org.entente.launcher.house;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.entente.engines.Processes;

/// The parts that run, noted in the data folder, and watched.
final class Lives {
    private final Map<Part, Life> running = new ConcurrentHashMap<>();
    private final CompletableFuture<Trouble> collapse = new CompletableFuture<>();
    private final Place place;
    private final Ports ports;

    Lives(Place place, Ports ports) {
        this.place = place;
        this.ports = ports;
    }

    boolean isRunning(Part part) {
        return Optional.ofNullable(running.get(part))
                .filter(life -> Processes.isRunning(life.process()))
                .isPresent();
    }

    /// Completes when one of them ends by itself.
    CompletableFuture<Trouble> collapse() {
        return collapse;
    }

    void enter(Part part, Life life) {
        running.put(part, life);
        note();
        var _ = life.end().thenAccept(how -> mourn(part, life, how));
    }

    /// Ends it in the way given. Tells whether it was there.
    boolean end(Part part, Consumer<Life> how) {
        var life = running.remove(part);
        if (life == null) {
            return false;
        }
        how.accept(life);
        note();
        return true;
    }

    private void mourn(Part part, Life life, String how) {
        // Whoever ends it on purpose has taken it out before.
        if (running.remove(part, life)) {
            collapse.complete(Readiness.ended(part, how, place.log(part)));
        }
    }

    private synchronized void note() {
        var marks = new EnumMap<Part, Mark>(Part.class);
        running.forEach((part, life) -> marks.put(part, Mark.of(life.process())));
        new State(ports, Mark.of(ProcessHandle.current()), marks).write(place);
    }
}
