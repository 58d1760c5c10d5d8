package org.entente.launcher.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Questions and commands for a database, as short as they are here.
final class Sql {

    private Sql() {}

    /// The first column of each row.
    static List<String> texts(Connection database, String query, Object... values)
            throws SQLException {
        try (var statement = database.prepareStatement(query)) {
            for (var n = 0; n < values.length; n++) {
                statement.setObject(n + 1, values[n]);
            }
            try (var rows = statement.executeQuery()) {
                var texts = new ArrayList<String>();
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
                return texts;
            }
        }
    }

    static long number(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /// Those of a table in `public` that are written, in their order.
    static List<String> columns(Connection database, String table) throws SQLException {
        return texts(
                database,
                """
                select column_name from information_schema.columns
                where table_schema = 'public' and table_name = ? and is_generated = 'NEVER'
                order by ordinal_position\
                """,
                table);
    }

    static void run(Connection database, String command) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(command);
        }
    }

    /// Runs them all or, if one fails, none.
    static void inTransaction(Connection database, Commands commands) throws SQLException {
        database.setAutoCommit(false);
        try {
            commands.run();
            database.commit();
        } catch (SQLException | RuntimeException e) {
            database.rollback();
            throw e;
        } finally {
            database.setAutoCommit(true);
        }
    }

    interface Commands {
        void run() throws SQLException;
    }

    static String name(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    static String name(String schema, String table) {
        return name(schema) + "." + name(table);
    }

    /// `copy "schema"."table" ("column", ...)`
    static String copy(String schema, String table, List<String> columns) {
        return "copy "
                + name(schema, table)
                + columns.stream().map(Sql::name).collect(Collectors.joining(", ", " (", ")"));
    }
}
