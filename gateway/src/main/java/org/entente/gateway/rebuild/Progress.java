package org.entente.gateway.rebuild;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.entente.gateway.rebuild.Rebuild.State;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Keeps how the rebuild stands for whoever asks, and says so in the log every few seconds.
final class Progress {

    private static final Logger LOG = Logger.getLogger(Progress.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Clock clock;
    private final AtomicReference<Rebuild> now;
    private Instant said;

    Progress(String source, Clock clock) {
        this.clock = clock;
        this.said = clock.instant();
        this.now = new AtomicReference<>(Rebuild.started(source, said));
        LOG.infof("A view is built from the %s, beside the one that serves.", source);
    }

    Rebuild now() {
        return now.get();
    }

    void reached(long done, long total) {
        var reached = now.updateAndGet(rebuild -> rebuild.reached(done, total));
        var instant = clock.instant();
        if (Duration.between(said, instant).compareTo(EVERY) >= 0) {
            said = instant;
            LOG.infof("The view beside: %d of %d records, %d %%", done, total, reached.percent());
        }
    }

    void enters(State state) {
        now.updateAndGet(rebuild -> rebuild.enters(state));
    }

    Rebuild ended(State state, @Nullable String reason) {
        var ended = now.updateAndGet(rebuild -> rebuild.ended(state, clock.instant(), reason));
        if (state == State.FINISHED) {
            LOG.infof(
                    "The view was rebuilt from %d records in %s.",
                    ended.done(), Duration.between(ended.startedAt(), clock.instant()));
        } else {
            LOG.errorf("The rebuild of the view %s: %s", state.code(), reason);
        }
        return ended;
    }
}
