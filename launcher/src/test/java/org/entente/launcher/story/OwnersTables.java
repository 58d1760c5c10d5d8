package org.entente.launcher.story;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.engines.EmbeddedDatabases.Database;
import org.entente.launcher.house.House;
import org.postgresql.ds.PGSimpleDataSource;

/// What the owners keep, table by table.
record OwnersTables(House house) {

    private static final Map<String, List<String>> TABLES =
            Map.of(
                    "statements",
                    List.of("entry", "outbox"),
                    "partnerships",
                    List.of(
                            "entry",
                            "outbox",
                            "reminder",
                            "promise",
                            "proposal",
                            "statement_seen",
                            "neighbour"));

    /// The hash of each table's rows, whenever they were published.
    Map<String, String> hashes() throws SQLException {
        var hashes = new TreeMap<String, String>();
        for (var owner : TABLES.keySet()) {
            for (var table : TABLES.getOrDefault(owner, List.of())) {
                var hash =
                        """
                        select count(*) || ' ' || md5(string_agg(row, E'\\n' order by row))
                        from (select (to_jsonb(t) - 'published_at')::text as row from %s t)\
                        """
                                .formatted(table);
                hashes.put(owner + "." + table, ask(owner, hash).getFirst());
            }
        }
        return hashes;
    }

    /// Every version that was made, by key, in order.
    Map<String, List<Long>> versions() throws SQLException {
        var versions = new TreeMap<String, List<Long>>();
        for (var owner : TABLES.keySet()) {
            var rows =
                    ask(
                            owner,
                            "select aggregatetype || '/' || aggregateid || ' ' || version from outbox where occasion is null order by seq");
            for (var row : rows) {
                var words = row.split(" ", 2);
                versions.computeIfAbsent(words[0], _ -> new ArrayList<>())
                        .add(Long.valueOf(words[1]));
            }
        }
        return versions;
    }

    /// Whether every statement was gone through for promises, and everything was sent.
    boolean areAtRest() throws SQLException {
        var statements =
                ask("statements", "select count(*) from entry where key like 'statement/%'");
        return ask("partnerships", "select count(*) from statement_seen").equals(statements)
                && unsent("statements") == 0
                && unsent("partnerships") == 0;
    }

    String epoch(String owner) throws SQLException {
        return ask(owner, "select epoch from epoch").getFirst();
    }

    List<String> ask(String database, String query) throws SQLException {
        try (var connection = connect(house.databases().database(database));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var answers = new ArrayList<String>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        }
    }

    void tell(String database, String command) throws SQLException {
        try (var connection = connect(house.databases().database(database));
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private long unsent(String owner) throws SQLException {
        return Long.parseLong(
                ask(owner, "select count(*) from outbox where published_at is null").getFirst());
    }

    private static Connection connect(Database database) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        return source.getConnection();
    }
}
