package org.entente.chassis.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Tells the relay of this process that something may wait for it. Many calls are one wake-up.
@ApplicationScoped
class WakeUp {

    private final Semaphore calls = new Semaphore(0);

    void now() {
        calls.release();
    }

    /// Returns when called, or when the time is up.
    void await(Duration atMost) throws InterruptedException {
        if (calls.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            calls.drainPermits();
        }
    }
}
