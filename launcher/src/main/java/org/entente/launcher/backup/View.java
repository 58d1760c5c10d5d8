package org.entente.launcher.backup;

import java.sql.Connection;
import java.sql.SQLException;
import org.entente.launcher.house.Trouble;
import org.entente.launcher.loading.Progress;

/// The gateway's database. All of it is made from the topics but the endpoints of webhooks.
record View(Access access) {

    /// Empties it but for the endpoints. The next gateway to start makes the rest again.
    void wipe() throws SQLException {
        try (var database = access.connect()) {
            Sql.inTransaction(
                    database,
                    () -> {
                        var webhooks = new Webhooks(database);
                        if (webhooks.areThere()) {
                            webhooks.keepFrom(() -> empty(database));
                        } else {
                            empty(database);
                        }
                    });
        }
    }

    /// Empties it and puts the endpoints there that a backup has; those that are there stay if it
    /// does not know any.
    void replace(BackupFile backup, Progress progress) throws SQLException {
        var table = backup.manifest().webhooks();
        if (table == null) {
            wipe();
            return;
        }
        try (var database = access.connect()) {
            Sql.inTransaction(
                    database,
                    () -> {
                        empty(database);
                        new Webhooks(database).bringBack(backup, table, progress);
                    });
        }
    }

    private void empty(Connection database) throws SQLException {
        Sql.run(database, "set local lock_timeout = '10s'");
        var schemas =
                Sql.texts(
                        database,
                        """
                        select nspname from pg_namespace
                        where nspname not like 'pg\\_%' and nspname <> 'information_schema'
                          and pg_has_role(nspowner, 'usage')\
                        """);
        if (!schemas.contains("public")) {
            throw new Trouble(
                    "%s does not belong to %s, so the view cannot be emptied."
                            .formatted(access, access.user()));
        }
        for (var schema : schemas) {
            Sql.run(database, "drop schema " + Sql.name(schema) + " cascade");
        }
        Sql.run(database, "create schema public");
    }

    /// Lets the next gateway to start read a topic from its beginning; what it has, it passes over.
    void readAgain(String topic) throws SQLException {
        try (var database = access.connect()) {
            var schemas =
                    Sql.texts(
                            database,
                            "select schemaname from pg_tables where tablename = 'consumed'");
            for (var schema : schemas) {
                try (var delete =
                        database.prepareStatement(
                                "delete from %s where topic = ?"
                                        .formatted(Sql.name(schema, "consumed")))) {
                    delete.setString(1, topic);
                    delete.executeUpdate();
                }
            }
        }
    }
}
