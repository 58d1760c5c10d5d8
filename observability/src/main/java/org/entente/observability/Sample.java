package org.entente.observability;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The last answer to a question that is asked again and again on a thread of its own: a scrape
/// never waits for an engine, and no request does.
public final class Sample<T> {

    private static final Logger LOG = Logger.getLogger(Sample.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration FRESH = Duration.ofSeconds(20);

    private final Callable<T> question;
    private volatile @Nullable Answer<T> last;
    private volatile @Nullable Thread thread;

    private record Answer<T>(T value, long at) {}

    Sample(Callable<T> question) {
        this.question = question;
    }

    /// What the answer says; not a number while there is no answer, or none that is fresh.
    public Supplier<Number> figure(ToDoubleFunction<T> figure) {
        return () -> {
            var answer = last;
            return answer == null || System.nanoTime() - answer.at() > FRESH.toNanos()
                    ? Double.NaN
                    : figure.applyAsDouble(answer.value());
        };
    }

    void start(String what) {
        thread = Thread.ofVirtual().name("sample-" + what).start(() -> run(what));
    }

    void stop() {
        var asking = thread;
        if (asking != null) {
            asking.interrupt();
        }
    }

    private void run(String what) {
        while (true) {
            try {
                last = new Answer<>(question.call(), System.nanoTime());
            } catch (Exception e) {
                last = null;
                LOG.debugf("No answer about %s: %s", what, e);
            }
            try {
                Thread.sleep(EVERY);
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
