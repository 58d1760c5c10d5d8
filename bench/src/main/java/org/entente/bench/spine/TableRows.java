package org.entente.bench.spine;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.entente.bench.load.Chunk;
import org.entente.bench.load.Chunks;

/// The same statements as plain rows of one table in the same PostgreSQL: what the disk and the
/// database allow, with nothing of Entente around it.
record TableRows(int port, String database, String password) {
    private static final int BATCH = 250;

    /// Inserts them with so many connections, a transaction for each batch, and tells the seconds.
    double insert(Chunks chunks, int connections)
            throws SQLException, InterruptedException, ExecutionException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("drop table if exists bench");
            statement.execute("create table bench (id text primary key, entry text not null)");
        }
        try (var lanes = Executors.newFixedThreadPool(connections)) {
            var work = new ArrayList<Callable<Void>>();
            for (int lane = 0; lane < connections; lane++) {
                int first = lane;
                work.add(() -> insertEach(chunks.all(), first, connections));
            }
            long began = System.nanoTime();
            for (var done : lanes.invokeAll(work)) {
                done.get();
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            try (var connection = connect();
                    var statement = connection.createStatement()) {
                statement.execute("drop table bench");
            }
            return seconds;
        }
    }

    private Void insertEach(List<Chunk> chunks, int first, int step) throws SQLException {
        try (var connection = connect();
                var insert = connection.prepareStatement("insert into bench values (?, ?)")) {
            connection.setAutoCommit(false);
            for (int i = first; i < chunks.size(); i += step) {
                var chunk = chunks.get(i);
                var lines = chunk.lines();
                for (int row = 0; row < lines.size(); row++) {
                    insert.setString(1, lines.get(row).id());
                    insert.setString(2, new String(lines.get(row).entry(), StandardCharsets.UTF_8));
                    insert.addBatch();
                    if ((row + 1) % BATCH == 0 || row + 1 == lines.size()) {
                        insert.executeBatch();
                        connection.commit();
                    }
                }
            }
        }
        return null;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:"
                        + port
                        + "/"
                        + database
                        + "?reWriteBatchedInserts=true",
                database,
                password);
    }
}
