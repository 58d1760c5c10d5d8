package org.entente.chassis.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Tells the relay of this process that something may wait for it. Many calls are one wake-up.
@ApplicationScoped
class WakeUp {

    private final Semaphore calls = new Semaphore(0);
    private volatile boolean committedHere;

    /// A transaction of this process has appended something.
    void committed() {
        committedHere = true;
        calls.release();
    }

    /// Another process asks, because it could not get the relay's lock.
    void asked() {
        calls.release();
    }

    /// Returns when called, or when the time is up; says whether a transaction of this process
    /// called.
    boolean await(Duration atMost) {
        try {
            if (calls.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
                calls.drainPermits();
            }
        } catch (InterruptedException e) {
            // Only the end of the process interrupts the relay, and that is told otherwise as well.
            Thread.currentThread().interrupt();
        }
        var here = committedHere;
        committedHere = false;
        return here;
    }
}
