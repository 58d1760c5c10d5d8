package org.entente.launcher.house;

import java.time.Duration;
import java.util.List;
import org.entente.engines.Processes;

/// What runs in a data folder without being this process's own.
public final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Leftovers() {}

    /// Stops a house that another launcher looks after, and whatever a killed launcher left behind.
    /// Tells whether there was anything.
    public static boolean stop(Place place, Announcer announcer) {
        var state = State.read(place).orElse(null);
        if (state == null) {
            return false;
        }
        var launcher = state.launcherProcess();
        // It stops its parts in good order.
        launcher.ifPresent(process -> end(process, PATIENCE.multipliedBy(4)));
        boolean any = launcher.isPresent();
        for (var part : List.of(Part.values()).reversed()) {
            var left = state.process(part);
            if (left.isPresent()) {
                end(left.get(), PATIENCE);
                announcer.say(part.title() + ", left behind by a killed launcher, stopped");
                any = true;
            }
        }
        State.forget(place);
        return any;
    }

    private static void end(ProcessHandle process, Duration patience) {
        process.destroy();
        Processes.awaitEnd(process, patience);
    }
}
