package org.entente.gateway.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.entente.gateway.view.Applied;
import org.entente.gateway.view.Renewed;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// The end of the feed, read once for all who follow it, by whichever gateway it has grown.
@ApplicationScoped
class Tail {

    private static final Logger LOG = Logger.getLogger(Tail.class);
    private static final int AT_ONCE = 64;

    /// So many of the latest changes are there from the beginning, for those who come back.
    private static final int AT_FIRST = 256;

    private static final Duration REST = Duration.ofMillis(500);

    private final Feed feed;
    private final Semaphore calls = new Semaphore(0);
    private volatile @Nullable Window window;
    private volatile Audience audience = new Nobody();
    private volatile boolean running = true;

    Tail(Feed feed) {
        this.feed = feed;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("feed-tail").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        calls.release();
    }

    void on(@Observes Applied applied) {
        if (applied.grew()) {
            calls.release();
        }
    }

    void on(@Observes Renewed renewed) {
        calls.release();
    }

    /// Who is to hear of it.
    interface Audience {
        boolean isThere();

        /// There is more, or it is another feed.
        void hear();
    }

    void isFor(Audience listening) {
        audience = listening;
    }

    /// As far as it has been read: while somebody follows, that is as far as anybody was told.
    Window window() {
        var last = window;
        return last != null && audience.isThere() ? last : read();
    }

    /// There may be more.
    void call() {
        calls.release();
    }

    /// As far as it has been read; there is one while anybody follows.
    Window latest() {
        return Objects.requireNonNull(window);
    }

    /// As far as the feed is now.
    synchronized Window read() {
        var last = window;
        var begins = last == null;
        if (last == null) {
            last = begin();
        }
        while (true) {
            var stretch = feed.stretch(last.to().number(), AT_ONCE);
            if (isElsewhere(last, stretch.head())) {
                last = begin();
                begins = true;
                continue;
            }
            var isAll = stretch.reached().number() >= stretch.head().number();
            var moved = !stretch.reached().equals(last.to());
            last = last.and(stretch.changes(), stretch.reached());
            if (isAll || moved && !begins) {
                window = last;
                audience.hear();
            }
            if (isAll || !moved) {
                return last;
            }
        }
    }

    /// Whether the window does not lead there: it is another feed, or nobody went along.
    private boolean isElsewhere(Window last, Position head) {
        return !head.epoch().equals(last.epoch())
                || head.number() < last.to().number()
                || !audience.isThere() && head.number() - last.to().number() > Window.MOST_CHANGES;
    }

    private Window begin() {
        var head = feed.head();
        return Window.at(new Position(head.epoch(), Math.max(0, head.number() - AT_FIRST)));
    }

    private void run() {
        while (running) {
            calls.acquireUninterruptibly();
            calls.drainPermits();
            try {
                if (audience.isThere()) {
                    read();
                }
            } catch (JdbiException e) {
                if (running) {
                    LOG.warnf("The feed's end was not read; tried again in %s: %s", REST, e);
                    LockSupport.parkNanos(REST.toNanos());
                    calls.release();
                }
            }
        }
    }

    private static final class Nobody implements Audience {
        @Override
        public boolean isThere() {
            return false;
        }

        @Override
        public void hear() {}
    }
}
