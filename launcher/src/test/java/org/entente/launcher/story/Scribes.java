package org.entente.launcher.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/// Write entries of their own, version after version, until they are told to stop; what was not
/// acknowledged is sent again, to the next service, until it is.
final class Scribes implements AutoCloseable {

    private static final int THREADS = 4;
    private static final long BREATH_NANOS = 5_000_000;

    private final Map<String, Long> made = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> work = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final List<Caller> services;
    private volatile boolean writing = true;

    /// @param services asked in turn
    /// @param kinds `actor`, `partnership` or both
    /// @param name in the id of each entry
    Scribes(List<Caller> services, List<String> kinds, String name) {
        this.services = services;
        for (var n = 0; n < THREADS; n++) {
            for (var kind : kinds) {
                var key = "%s/%s-%d".formatted(kind, name, n);
                work.add(threads.submit(() -> write(key)));
            }
        }
    }

    private void write(String key) {
        for (var version = 1L; writing; version++) {
            Writer.write(this::next, key, version);
            made.put(key, version);
            LockSupport.parkNanos(BREATH_NANOS);
        }
    }

    private Caller next() {
        return services.get(Math.floorMod(turn.getAndIncrement(), services.size()));
    }

    /// How many versions were made so far.
    long count() {
        return made.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Lets them finish what they are at, and tells all versions that were acknowledged, by key.
    Map<String, List<Long>> finish() throws InterruptedException, ExecutionException {
        writing = false;
        for (var one : work) {
            one.get();
        }
        var all = new TreeMap<String, List<Long>>();
        made.forEach((key, last) -> all.put(key, LongStream.rangeClosed(1, last).boxed().toList()));
        return all;
    }

    @Override
    public void close() {
        writing = false;
        threads.close();
    }
}
