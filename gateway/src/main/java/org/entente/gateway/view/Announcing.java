package org.entente.gateway.view;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// Tells all gateways on this view, by NOTIFY, how far the feed has grown. It is told after the
/// commit and beside it: a NOTIFY within the transactions would make them commit one after the
/// other, and one on their thread would cost each batch a round trip. While one is under way, the
/// next ones become one.
///
/// What gets lost on the way does no harm: everybody looks for themselves every second.
@ApplicationScoped
public class Announcing {

    static final String CHANNEL = "entente_view";

    /// Instead of a position: forget everything.
    static final String RENEWED = "renewed";

    private static final Logger LOG = Logger.getLogger(Announcing.class);

    private final Jdbi database;
    private final Semaphore calls = new Semaphore(0);
    private final AtomicLong reached = new AtomicLong();
    private volatile boolean running = true;
    private @Nullable Thread thread;

    Announcing(Jdbi database) {
        this.database = database;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().daemon().name("view-announcing").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        calls.release();
        if (thread != null) {
            thread.join(Duration.ofSeconds(2));
        }
    }

    void grown(long position) {
        reached.accumulateAndGet(position, Math::max);
        calls.release();
    }

    /// Has every gateway forget what it remembers of the view, as soon as the transaction commits.
    public static void renewed(Handle handle) {
        notify(handle, RENEWED);
    }

    private void run() {
        while (running) {
            calls.acquireUninterruptibly();
            calls.drainPermits();
            try {
                var position = Long.toString(reached.get());
                database.useHandle(handle -> notify(handle, position));
            } catch (JdbiException e) {
                LOG.debugf("Not announced: %s", e);
            }
        }
    }

    private static void notify(Handle handle, String what) {
        handle.createQuery("select pg_notify(:channel, :what)::text")
                .bind("channel", CHANNEL)
                .bind("what", what)
                .mapTo(String.class)
                .list();
    }
}
