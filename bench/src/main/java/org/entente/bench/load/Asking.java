package org.entente.bench.load;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import io.vertx.core.parsetools.RecordParser;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.entente.bench.measure.Sample;

/// One connection that asks, waits for the answer, and asks again.
///
/// After [#until] everything happens on the connection's event loop.
final class Asking {
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final String LENGTH = "content-length:";

    private final NetSocket socket;
    private final Buffer request;
    private final int length;
    private final Sample latencies = new Sample();
    private final CompletableFuture<Sample> done = new CompletableFuture<>();
    private final RecordParser answers = RecordParser.newDelimited(END_OF_HEAD);
    private boolean inHead = true;
    private long asked;
    private long end;

    Asking(NetSocket socket, Buffer request, int length) {
        this.socket = socket;
        this.request = request;
        this.length = length;
        answers.handler(this::read);
        answers.exceptionHandler(done::completeExceptionally);
        socket.handler(answers);
        socket.closeHandler(
                _ -> done.completeExceptionally(new IllegalStateException("connection closed")));
    }

    void until(long nanoTime) {
        end = nanoTime;
        ask();
    }

    CompletableFuture<Sample> done() {
        return done;
    }

    private void ask() {
        asked = System.nanoTime();
        socket.write(request);
    }

    private void read(Buffer part) {
        if (inHead) {
            var head = part.toString("ISO-8859-1");
            if (!head.startsWith("HTTP/1.1 200 ") || lengthIn(head) != length) {
                fail("another answer than before: " + head);
                return;
            }
            inHead = false;
            answers.fixedSizeMode(length);
        } else {
            inHead = true;
            answers.delimitedMode(END_OF_HEAD);
            answered();
        }
    }

    private void answered() {
        long now = System.nanoTime();
        if (now < end) {
            latencies.add(now - asked);
            ask();
        } else {
            done.complete(latencies);
            socket.close();
        }
    }

    private void fail(String why) {
        done.completeExceptionally(new IllegalStateException(why));
        socket.close();
    }

    private static int lengthIn(String head) {
        int from = head.toLowerCase(Locale.ROOT).indexOf(LENGTH);
        if (from < 0) {
            return -1;
        }
        int start = from + LENGTH.length();
        int end = head.indexOf('\r', start);
        return Integer.parseInt(head.substring(start, end < 0 ? head.length() : end).strip());
    }
}
