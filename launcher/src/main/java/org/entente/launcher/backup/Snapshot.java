package org.entente.launcher.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipOutputStream;
import org.entente.launcher.house.Trouble;
import org.entente.launcher.loading.Progress;

/// One owner's database as it is at one moment, whoever goes on writing to it.
final class Snapshot implements AutoCloseable {
    private final Owner owner;
    private final Connection database;
    private final String epoch;
    private final Instant takenAt;

    private Snapshot(Owner owner, Connection database, String epoch, Instant takenAt) {
        this.owner = owner;
        this.database = database;
        this.epoch = epoch;
        this.takenAt = takenAt;
    }

    static Snapshot of(Owner owner, Access access, Instant now) throws SQLException {
        var database = access.connect();
        try {
            if (!Schema.isThere(database)) {
                throw new Trouble(
                        "There is nothing to back up at %s: its service has never been started."
                                .formatted(access));
            }
            if (Unfinished.isIn(database)) {
                throw new Trouble(
                        "A restore into %s was begun and not finished: run ./entente restore again first."
                                .formatted(access));
            }
            database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            database.setReadOnly(true);
            database.setAutoCommit(false);
            // The first question fixes the moment.
            var epoch = Sql.texts(database, "select epoch from epoch").getFirst();
            return new Snapshot(owner, database, epoch, now);
        } catch (SQLException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    long rows() throws SQLException {
        var rows = 0L;
        for (var table : tables()) {
            rows += Sql.number(database, "select count(*) from " + Sql.name("public", table));
        }
        return rows;
    }

    Manifest.Owned writeTo(ZipOutputStream zip, Progress progress)
            throws SQLException, IOException {
        var tables = new ArrayList<Manifest.Table>();
        var copies = new Copies(database, progress);
        for (var table : tables()) {
            tables.add(copies.out(owner.title(), table, columns(table), zip));
        }
        return new Manifest.Owned(
                owner.title(), epoch, takenAt.toString(), Schema.had(database), tables);
    }

    private List<String> tables() throws SQLException {
        return Sql.texts(
                        database,
                        "select tablename from pg_tables where schemaname = 'public' order by tablename")
                .stream()
                .filter(owner::holds)
                .toList();
    }

    private List<String> columns(String table) throws SQLException {
        return Sql.columns(database, table).stream()
                .filter(column -> owner.holds(table, column))
                .collect(Collectors.toList());
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
