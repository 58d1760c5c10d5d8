package org.entente.gateway.feed;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Where one follower is in the feed, and what comes next for it. What it has not been told stays
/// in the [Window] that all share or, where it is farther behind, in the database, but for the
/// little that was read ahead.
///
/// Not made for several threads, but for [#queued()].
final class Reader {

    private final Tail tail;
    private final CatchingUp catchingUp;
    private final ChangeFilter filter;
    private final BooleanSupplier over;
    private final Runnable more;
    private final AtomicReference<CatchingUp.@Nullable Ahead> arrived = new AtomicReference<>();
    private final Queue<Told> ahead = new ArrayDeque<>();
    private Position at;
    private Position aheadUpTo;
    private boolean reads;
    private volatile int queued;

    /// @param over whether nobody reads any more
    /// @param more is called when something was read ahead
    Reader(
            Tail tail,
            CatchingUp catchingUp,
            ChangeFilter filter,
            Position from,
            BooleanSupplier over,
            Runnable more) {
        this.tail = tail;
        this.catchingUp = catchingUp;
        this.filter = filter;
        this.at = from;
        this.aheadUpTo = from;
        this.over = over;
        this.more = more;
    }

    /// What a follower hears.
    sealed interface Heard {
        record Change(Told told) implements Heard {}

        /// Its place is gone: everything is told from the beginning.
        record Reset(Position beginning) implements Heard {}
    }

    /// Behind which it goes on.
    Position at() {
        return at;
    }

    /// How many changes are held for it alone.
    int queued() {
        return queued;
    }

    /// What comes next; nothing when there is nothing yet.
    @Nullable Heard next() {
        var read = arrived.getAndSet(null);
        if (read != null) {
            reads = false;
            if (!read.upTo().epoch().equals(at.epoch())) {
                return reset(read.upTo().epoch());
            }
            ahead.addAll(read.changes());
            aheadUpTo = read.upTo();
            at = ahead.isEmpty() ? aheadUpTo : at;
        }
        var first = ahead.poll();
        queued = ahead.size();
        if (first != null) {
            at = ahead.isEmpty() ? aheadUpTo : first.position();
            return new Heard.Change(first);
        }
        return reads ? null : latest();
    }

    private @Nullable Heard latest() {
        var window = tail.latest();
        if (isGone(window)) {
            return reset(window.epoch());
        }
        if (!window.holdsAllBehind(at)) {
            reads = true;
            catchingUp.read(filter, at, over, this::arrives);
            return null;
        }
        var next = window.next(at, filter);
        at = next == null ? window.to() : next.position();
        return next == null ? null : new Heard.Change(next);
    }

    /// Whether the feed does not have its place.
    boolean isGone(Window window) {
        return !window.epoch().equals(at.epoch()) || at.number() > window.to().number();
    }

    private Heard reset(String epoch) {
        at = new Position(epoch, 0);
        return new Heard.Reset(at);
    }

    private void arrives(CatchingUp.Ahead read) {
        arrived.set(read);
        more.run();
    }
}
