package org.entente.launcher.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.entente.launcher.loading.Progress;

/// One owner's half of a restore: beside what is there, and then in its place.
final class Restoring implements AutoCloseable {
    static final String SCHEMA = "restoring";

    private final Owner owner;
    private final Access access;
    private final Connection database;

    Restoring(Owner owner, Access access) {
        this.owner = owner;
        this.access = access;
        this.database = access.connect();
    }

    /// Loads the backup into a schema of its own. What is there stays as it is.
    void load(BackupFile backup, Progress progress) throws SQLException, IOException {
        var owned = backup.manifest().of(owner);
        discard();
        Sql.run(database, "create schema " + SCHEMA);
        new Schema(owner, access).make(SCHEMA, owned.migrations());
        for (var table : owned.tables()) {
            Sql.inTransaction(database, () -> load(backup, owned, table, progress));
        }
        Sql.run(database, "analyze");
    }

    /// Puts what was loaded in the place of what is there, whole or not at all.
    void swap() throws SQLException {
        Sql.inTransaction(
                database,
                () -> {
                    Sql.run(database, "set local lock_timeout = '10s'");
                    for (var table : tables("public")) {
                        Sql.run(database, "drop table " + Sql.name("public", table) + " cascade");
                    }
                    for (var table : tables(SCHEMA)) {
                        Sql.run(
                                database,
                                "alter table " + Sql.name(SCHEMA, table) + " set schema public");
                    }
                    // Refused if anything was left behind.
                    Sql.run(database, "drop schema " + SCHEMA);
                });
    }

    /// Forgets what was loaded and not put in place.
    void discard() throws SQLException {
        Sql.run(database, "drop schema if exists " + SCHEMA + " cascade");
    }

    Connection database() {
        return database;
    }

    private void load(
            BackupFile backup, Manifest.Owned owned, Manifest.Table table, Progress progress)
            throws SQLException {
        // Whatever a migration put there is in the backup as well.
        Sql.run(database, "truncate " + Sql.name(SCHEMA, table.name()));
        new Copies(database, progress).in(SCHEMA, table, backup, owned.name());
        for (var column : numbered(table.name())) {
            Sql.run(
                    database,
                    "select setval(pg_get_serial_sequence('%s', '%s'), (select coalesce(max(%s), 0) + 1 from %s), false)"
                            .formatted(
                                    Sql.name(SCHEMA, table.name()),
                                    column,
                                    Sql.name(column),
                                    Sql.name(SCHEMA, table.name())));
        }
    }

    /// The columns that the database numbers itself.
    private List<String> numbered(String table) throws SQLException {
        return Sql.texts(
                database,
                """
                select column_name from information_schema.columns
                where table_schema = ? and table_name = ? and is_identity = 'YES'\
                """,
                SCHEMA,
                table);
    }

    private List<String> tables(String schema) throws SQLException {
        return Sql.texts(database, "select tablename from pg_tables where schemaname = ?", schema);
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
