package org.entente.gateway.consistency;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// How long callers wait for the view to show what was written, for operators.
@Startup
@ApplicationScoped
public class WaitingFigures {

    private final Timer waits;
    private final Counter timeouts;

    WaitingFigures(MeterRegistry meters) {
        this.waits =
                Timer.builder("ryw.wait")
                        .description("Waits for the view to show a version")
                        .serviceLevelObjectives(
                                Duration.ofMillis(10),
                                Duration.ofMillis(50),
                                Duration.ofMillis(250),
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(2))
                        .register(meters);
        this.timeouts =
                Counter.builder("ryw.timeouts")
                        .description("Waits that ended before the view showed it")
                        .register(meters);
    }

    /// Times the wait, and passes on whether the view showed it.
    public boolean timed(BooleanSupplier wait) {
        var shown = waits.record(wait);
        if (!shown) {
            timeouts.increment();
        }
        return shown;
    }
}
