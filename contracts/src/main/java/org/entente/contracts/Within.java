package org.entente.contracts;

import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// The body of an answer, which has to come to its end in time. The timeout of a request ends with
/// the headers before Java 26 (JDK-8208693): whoever stops in the midst of a body would keep the
/// caller waiting for as long as the connection holds.
public final class Within<T> implements BodySubscriber<T> {

    private final BodySubscriber<T> body;
    private final long nanos;
    private volatile @Nullable Subscription subscription;

    private Within(BodySubscriber<T> body, long nanos) {
        this.body = body;
        this.nanos = nanos;
    }

    /// Ends the call with a [HttpTimeoutException] when the time is over, and its connection too.
    ///
    /// @param time for the whole answer, from now on; so a handler is for one request
    /// @param handler of a body that is read to its end before the call returns
    public static <T> BodyHandler<T> of(Duration time, BodyHandler<T> handler) {
        long end = System.nanoTime() + time.toNanos();
        return head -> new Within<>(handler.apply(head), Math.max(0, end - System.nanoTime()));
    }

    @Override
    public CompletionStage<T> getBody() {
        var whole =
                body.getBody()
                        .toCompletableFuture()
                        .copy()
                        .orTimeout(nanos, TimeUnit.NANOSECONDS)
                        .exceptionallyCompose(
                                failure -> CompletableFuture.failedFuture(told(failure)));
        // Behind the result: the end of the connection would be told instead of the reason for it.
        whole.whenComplete((_, failure) -> end(failure));
        return whole;
    }

    private static Throwable told(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return new HttpTimeoutException("the answer did not come to its end in time");
        }
        return failure instanceof CompletionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
    }

    private void end(@Nullable Throwable failure) {
        var coming = subscription;
        if (coming != null && failure != null) {
            coming.cancel();
        }
    }

    @Override
    public void onSubscribe(Subscription coming) {
        subscription = coming;
        body.onSubscribe(coming);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        body.onNext(buffers);
    }

    @Override
    public void onError(Throwable failure) {
        body.onError(failure);
    }

    @Override
    public void onComplete() {
        body.onComplete();
    }
}
