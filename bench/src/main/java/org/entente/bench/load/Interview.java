package org.entente.bench.load;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import io.vertx.core.parsetools.RecordParser;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.entente.bench.measure.Sample;

/// One connection that asks another question each time, as soon as the one before is answered.
///
/// After [#until] everything happens on the connection's event loop.
final class Interview {
    private final NetSocket socket;
    private final Supplier<Buffer> questions;
    private final Sample latencies = new Sample();
    private final CompletableFuture<Interview> done = new CompletableFuture<>();
    private final AnswerParser answers = new AnswerParser(this::answered);
    private Buffer question = Buffer.buffer();
    private long bytes;
    private long asked;
    private long end;

    Interview(NetSocket socket, Supplier<Buffer> questions) {
        this.socket = socket;
        this.questions = questions;
        var parser = RecordParser.newDelimited(AnswerParser.END_OF_HEAD);
        parser.handler(part -> {
            try {
                answers.read(part, parser);
            } catch (IllegalStateException e) {
                fail(String.valueOf(e.getMessage()));
            }
        });
        parser.exceptionHandler(done::completeExceptionally);
        socket.handler(parser);
        socket.closeHandler(_ -> fail("connection closed"));
    }

    void until(long nanoTime) {
        end = nanoTime;
        ask();
    }

    /// This one, when it is over.
    CompletableFuture<Interview> done() {
        return done;
    }

    Sample latencies() {
        return latencies;
    }

    /// Of all bodies together.
    long bytes() {
        return bytes;
    }

    private void ask() {
        question = questions.get();
        asked = System.nanoTime();
        socket.write(question);
    }

    private void answered(int status, long length) {
        long now = System.nanoTime();
        if (status != 200 || length == 0) {
            fail("answered with status %d and %d bytes".formatted(status, length));
            return;
        }
        if (now < end) {
            latencies.add(now - asked);
            bytes += length;
            ask();
        } else {
            done.complete(this);
            socket.close();
        }
    }

    private void fail(String why) {
        var line = question.toString().lines().findFirst().orElse("no question");
        if (done.completeExceptionally(new IllegalStateException(line + ": " + why))) {
            socket.close();
        }
    }
}
