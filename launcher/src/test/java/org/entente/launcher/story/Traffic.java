package org.entente.launcher.story;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// People who read and write all the time, and note what fails.
final class Traffic implements AutoCloseable {
    private static final int WRITERS = 2;
    private static final long PAUSE_NANOS = 10_000_000;
    private static final List<String> READ =
            List.of("/v1/actors/eu", "/v1/relations/eu/kr", "/v1/changes?limit=20", "/v1/status");

    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private final Balancer balancer;
    private volatile boolean busy = true;

    Traffic(Balancer balancer) {
        this.balancer = balancer;
        threads.add(Thread.ofVirtual().start(this::read));
        for (var n = 0; n < WRITERS; n++) {
            var number = n;
            threads.add(Thread.ofVirtual().start(() -> write("actor/traffic-" + number)));
            threads.add(Thread.ofVirtual().start(() -> write("partnership/traffic-" + number)));
        }
    }

    int answered() {
        return answered.get();
    }

    Collection<String> failures() {
        return failures;
    }

    void stop() throws InterruptedException {
        busy = false;
        for (var thread : threads) {
            thread.join();
        }
    }

    private void read() {
        for (var n = 0; busy; n++) {
            var path = READ.get(n % READ.size());
            request("GET " + path, gateway -> gateway.get(path));
        }
    }

    private void write(String key) {
        var id = key.substring(key.indexOf('/') + 1);
        for (var version = 1L; busy; ) {
            var now = version;
            var body =
                    key.startsWith("actor")
                            ? WholeSystemTest.actor(id, now)
                            : WholeSystemTest.partnership(id, "eu", "kr")
                                    .replace("A partnership", "Version " + now);
            var path = Writer.path(key);
            // Sent again as it was after a failure: the owner tells whether it had it already.
            if (request(
                    "PUT " + path, gateway -> gateway.put(path, now == 1 ? null : now - 1, body))) {
                version++;
            }
        }
    }

    private boolean request(String what, Balancer.Request request) {
        var done = false;
        var began = Instant.now();
        try {
            HttpResponse<String> answer = balancer.pass(request);
            if (answer.statusCode() / 100 == 2) {
                answered.incrementAndGet();
                done = true;
            } else {
                failures.add(failure(what, began, answer.statusCode() + " " + answer.body()));
            }
        } catch (IOException e) {
            failures.add(failure(what, began, e.toString()));
        }
        LockSupport.parkNanos(PAUSE_NANOS);
        return done;
    }

    private static String failure(String what, Instant began, String reason) {
        return "%s at %s, after %s: %s"
                .formatted(what, began, Duration.between(began, Instant.now()), reason);
    }

    @Override
    public void close() {
        busy = false;
    }
}
