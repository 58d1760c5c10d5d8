package org.entente.launcher.house;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.entente.engines.Processes;

/// A process as it can be found again: pids are used again, but not with the same start.
record Mark(long pid, Instant started) {
    // Systems work a start out from the clock and the time since boot: it moves a little when the
    // clock is set.
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    static Mark of(ProcessHandle process) {
        return new Mark(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    /// The process, unless it has ended.
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(Processes::isRunning).filter(this::startedThen);
    }

    private boolean startedThen(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, started).abs().compareTo(TOLERANCE) < 0)
                .orElse(true);
    }

    String text() {
        return pid + " " + started;
    }

    static Mark parse(String text) {
        var words = text.split(" ", 2);
        return new Mark(Long.parseLong(words[0]), Instant.parse(words[1]));
    }
}
