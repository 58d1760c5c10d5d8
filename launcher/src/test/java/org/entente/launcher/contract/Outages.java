package org.entente.launcher.contract;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.entente.launcher.house.House;
import org.entente.launcher.house.Part;

/// What operations answer while something behind them is broken, or away.
record Outages(House house, Visitor visitor, GoodAsks good, List<ApiOperation> operations) {

    /// What each database cannot do without, under the name that it has meanwhile.
    private static final List<Hidden> HIDDEN =
            List.of(
                    new Hidden("view", "schema view", "hidden_view"),
                    new Hidden("view", "table public.webhook_endpoint", "hidden_endpoint"),
                    new Hidden("statements", "table public.entry", "hidden_entry"),
                    new Hidden("partnerships", "table public.entry", "hidden_entry"));

    private record Hidden(String database, String what, String meanwhile) {

        String away() {
            return "alter %s rename to %s".formatted(what, meanwhile);
        }

        String back() {
            var name = what.replaceFirst(".*[ .]", "");
            return "alter %s rename to %s"
                    .formatted(what.replaceFirst(name + "$", meanwhile), name);
        }
    }

    void go() throws SQLException {
        for (var hidden : HIDDEN) {
            execute(hidden.database(), hidden.away());
        }
        askAll("what is needed is not in the database", _ -> true);
        for (var hidden : HIDDEN) {
            execute(hidden.database(), hidden.back());
        }
        house.stop(Part.STATEMENTS);
        house.stop(Part.PARTNERSHIPS);
        askAll("the owners are away", one -> !one.isRead());
        house.stop(Part.POSTGRESQL);
        askAll("the database is away", _ -> true);
    }

    /// All at once: each may wait for what is away.
    private void askAll(String occasion, Predicate<ApiOperation> which) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var told =
                    operations.stream()
                            .filter(which)
                            .map(operation ->
                                    CompletableFuture.runAsync(
                                            () ->
                                                    visitor.ask(
                                                            operation,
                                                            occasion,
                                                            good.of(operation)),
                                            threads))
                            .toList();
            told.forEach(CompletableFuture::join);
        }
    }

    private void execute(String name, String sql) throws SQLException {
        var database = house.databases().database(name);
        try (var connection =
                        DriverManager.getConnection(
                                database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
