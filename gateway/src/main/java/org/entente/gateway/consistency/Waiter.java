package org.entente.gateway.consistency;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.entente.contracts.EntryKey;

/// One who waits for one entry.
public final class Waiter implements AutoCloseable {

    private final EntryKey key;
    private final Waiting waiting;
    private final Semaphore news = new Semaphore(0);
    private final AtomicLong newest = new AtomicLong();
    private volatile long wanted;

    Waiter(EntryKey key, Waiting waiting) {
        this.key = key;
        this.waiting = waiting;
    }

    /// Whose version is waited for.
    public EntryKey key() {
        return key;
    }

    long wanted() {
        return wanted;
    }

    boolean isWaiting() {
        return newest.get() < wanted;
    }

    void seen(long version) {
        newest.accumulateAndGet(version, Math::max);
        news.release();
    }

    /// Whether the view shows the version, or a newer one, before the time is up.
    public boolean await(long version, Duration atMost) {
        var end = System.nanoTime() + atMost.toNanos();
        wanted = version;
        if (isWaiting()) {
            waiting.keepLooking();
        }
        try {
            while (isWaiting() && news.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !isWaiting();
    }

    @Override
    public void close() {
        waiting.leave(this);
    }
}
