package org.entente.bench.questions;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.bench.measure.Sample;

/// The view's database without anything around it: JDBC, as many connections as there are clients,
/// each with a prepared query that it puts again and again.
final class BareSql implements AutoCloseable {
    private final List<Connection> connections = new ArrayList<>();

    BareSql(int port, String password, int clients) throws SQLException {
        for (int i = 0; i < clients; i++) {
            connections.add(
                    DriverManager.getConnection(
                            "jdbc:postgresql://127.0.0.1:"
                                    + port
                                    + "/view?currentSchema=view,public",
                            "view",
                            password));
        }
    }

    /// What loading leaves behind for a while: no statistics, and pages not marked as visible.
    void vacuum() throws SQLException {
        try (var statement = connections.getFirst().createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    /// Asks them in turn, every row of an answer read.
    Outcome run(NamedSql sql, List<Asked> asked, Duration duration)
            throws InterruptedException, ExecutionException {
        var next = new AtomicInteger();
        long began = System.nanoTime();
        long end = began + duration.toNanos();
        var lanes = new ArrayList<Callable<Sample>>();
        for (var connection : connections) {
            lanes.add(() -> {
                var latencies = new Sample();
                try (var query = connection.prepareStatement(sql.sql())) {
                    long now = System.nanoTime();
                    while (now < end) {
                        long before = now;
                        int turn = Math.floorMod(next.getAndIncrement(), asked.size());
                        sql.bind(query, asked.get(turn).values());
                        try (var rows = query.executeQuery()) {
                            while (rows.next()) {
                                rows.getString(1);
                            }
                        }
                        now = System.nanoTime();
                        latencies.add(now - before);
                    }
                }
                return latencies;
            });
        }
        var all = new Sample();
        try (var threads = Executors.newFixedThreadPool(connections.size())) {
            for (var latencies : threads.invokeAll(lanes)) {
                all.addAll(latencies.get());
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        var summary = all.summary();
        return new Outcome(summary.count() / seconds, summary);
    }

    @Override
    public void close() throws SQLException {
        for (var connection : connections) {
            connection.close();
        }
    }

    record Outcome(double perSecond, Sample.Summary latency) {}
}
