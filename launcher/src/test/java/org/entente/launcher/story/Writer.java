package org.entente.launcher.story;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Writes entries of its own, version after version, half of them actors and half partnerships.
/// What was not acknowledged is sent again as it was, until it is: the owner tells whether it had
/// it already.
record Writer(Caller gateway, int number, int entries, int versions, AtomicInteger acknowledged)
        implements Callable<Void> {

    private static final long AGAIN_NANOS = 20_000_000;

    static String key(int writer, int entry) {
        var kind = entry % 2 == 0 ? "actor" : "partnership";
        return "%s/story-crash-%d-%d".formatted(kind, writer, entry);
    }

    static String path(String key) {
        return "/v1/" + key.replace("/", "s/");
    }

    @Override
    public Void call() {
        for (var version = 1L; version <= versions; version++) {
            for (var entry = 0; entry < entries; entry++) {
                write(() -> gateway, key(number, entry), version);
                acknowledged.incrementAndGet();
            }
        }
        return null;
    }

    /// @param services asked in turn, until one acknowledges it
    static void write(Supplier<Caller> services, String key, long version) {
        var id = key.substring(key.indexOf('/') + 1);
        var body =
                key.startsWith("actor")
                        ? WholeSystemTest.actor(id, version)
                        : WholeSystemTest.partnership(id, "eu", "kr")
                                .replace("A partnership", "Version " + version);
        while (true) {
            try {
                var answer = services.get().put(path(key), version == 1 ? null : version - 1, body);
                if (answer.statusCode() / 100 == 2) {
                    var tag = answer.headers().firstValue("ETag").orElse("");
                    if (!tag.equals("\"" + version + "\"")) {
                        throw new AssertionError(
                                key + " should be at " + version + ", is at " + tag);
                    }
                    return;
                }
                if (answer.statusCode() < 500) {
                    throw new AssertionError(key + ": " + answer.statusCode() + answer.body());
                }
            } catch (IOException e) {
                // Not known whether it was made.
            }
            LockSupport.parkNanos(AGAIN_NANOS);
        }
    }
}
