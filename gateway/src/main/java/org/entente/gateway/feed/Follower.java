package org.entente.gateway.feed;

import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.entente.gateway.feed.Reader.Heard;
import org.jspecify.annotations.Nullable;

/// One who follows the feed. It is sent a message at a time, the next one when its connection has
/// taken the last.
///
/// Whoever has news for it takes a turn; the turns are taken one after the other, by whoever came
/// first.
final class Follower implements Flow.Subscription {

    private final Flow.Subscriber<? super OutboundSseEvent> connection;
    private final Messages messages;
    private final Reader reader;
    private final Tail tail;
    private final Runnable left;
    private final long since = System.nanoTime();
    private final AtomicInteger turns = new AtomicInteger();
    private final AtomicLong demand = new AtomicLong();
    private volatile long sentAt = since;
    private volatile boolean beats;
    private volatile boolean goes;
    private volatile boolean over;

    // Only within turns.
    private @Nullable Position told;
    private boolean greeted;

    /// @param left is called when it follows no more
    Follower(
            Flow.Subscriber<? super OutboundSseEvent> connection,
            Position from,
            ChangeFilter filter,
            Tail tail,
            CatchingUp catchingUp,
            Messages messages,
            Consumer<Follower> left) {
        this.connection = connection;
        this.messages = messages;
        this.tail = tail;
        this.reader = new Reader(tail, catchingUp, filter, from, () -> over, this::turn);
        this.left = () -> left.accept(this);
    }

    int queued() {
        return reader.queued();
    }

    /// Whether its connection has taken nothing for so long although there was something.
    boolean isStuck(Duration time) {
        return demand.get() == 0 && isLongAgo(sentAt, time);
    }

    boolean isOlderThan(Duration time) {
        return isLongAgo(since, time);
    }

    /// There may be something new.
    void hear() {
        turn();
    }

    /// Says something if nothing was said for so long: where it is, if that has changed.
    void beatAfter(Duration time) {
        if (demand.get() > 0 && isLongAgo(sentAt, time)) {
            beats = true;
            turn();
        }
    }

    /// Ends the stream, after a word of where it is.
    void go() {
        goes = true;
        turn();
    }

    @Override
    public void request(long n) {
        demand.addAndGet(n);
        turn();
    }

    @Override
    public void cancel() {
        over = true;
        left.run();
    }

    private void turn() {
        if (turns.getAndIncrement() > 0) {
            return;
        }
        var taken = 1;
        do {
            try {
                send();
            } catch (RuntimeException e) {
                cancel();
                connection.onError(e);
            }
            taken = turns.addAndGet(-taken);
        } while (taken > 0);
    }

    private void send() {
        while (!over && demand.get() > 0) {
            var ends = goes;
            var message = ends ? messages.place(reader.at()) : next();
            if (message == null) {
                return;
            }
            demand.decrementAndGet();
            sentAt = System.nanoTime();
            connection.onNext(message);
            if (ends) {
                cancel();
                connection.onComplete();
            }
        }
    }

    private @Nullable OutboundSseEvent next() {
        if (!greeted) {
            greeted = true;
            return place();
        }
        return switch (reader.next()) {
            case Heard.Change(var change) -> {
                told = change.position();
                yield messages.change(change);
            }
            case Heard.Reset(var beginning) -> {
                told = beginning;
                yield messages.reset(beginning);
            }
            case null -> beats ? beat() : null;
        };
    }

    private OutboundSseEvent beat() {
        beats = false;
        return reader.at().equals(told) ? messages.beat() : place();
    }

    private OutboundSseEvent place() {
        told = reader.at();
        return messages.place(reader.isGone(tail.latest()) ? null : told);
    }

    private static boolean isLongAgo(long nanos, Duration time) {
        return System.nanoTime() - nanos > time.toNanos();
    }
}
