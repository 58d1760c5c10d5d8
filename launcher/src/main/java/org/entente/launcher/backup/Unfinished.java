package org.entente.launcher.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// The mark of a restore that was begun and not finished, in a database. It stands in Flyway's
/// history as a migration that failed: so neither a service nor the gateway, of whatever version,
/// starts on what is half restored; and what they say then names the way out.
final class Unfinished {
    static final String SENTENCE = "a restore was not finished: run ./entente restore again";

    private static final String HISTORY = "flyway_schema_history";

    private Unfinished() {}

    /// Nothing happens in a database that nobody has used yet.
    static void mark(Connection database) throws SQLException {
        for (var schema : histories(database)) {
            unmark(database, schema);
            mark(database, schema);
        }
    }

    static void mark(Connection database, String schema) throws SQLException {
        var history = Sql.name(schema, HISTORY);
        Sql.run(
                database,
                """
                insert into %s (installed_rank, version, description, type, script, checksum, installed_by,
                                execution_time, success)
                select coalesce(max(installed_rank), 0) + 1, null, '%s', 'SQL', 'R__restore.sql', 0, current_user, 0, false
                from %s\
                """
                        .formatted(history, SENTENCE, history));
    }

    static void unmark(Connection database) throws SQLException {
        for (var schema : histories(database)) {
            unmark(database, schema);
        }
    }

    static boolean isIn(Connection database) throws SQLException {
        for (var schema : histories(database)) {
            var marks =
                    "select count(*) from %s where description = '%s'"
                            .formatted(Sql.name(schema, HISTORY), SENTENCE);
            if (Sql.number(database, marks) > 0) {
                return true;
            }
        }
        return false;
    }

    private static void unmark(Connection database, String schema) throws SQLException {
        Sql.run(
                database,
                "delete from %s where description = '%s'"
                        .formatted(Sql.name(schema, HISTORY), SENTENCE));
    }

    private static List<String> histories(Connection database) throws SQLException {
        return Sql.texts(
                database,
                "select schemaname from pg_tables where tablename = ? and schemaname <> ?",
                HISTORY,
                Restoring.SCHEMA);
    }
}
