package org.entente.launcher.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.engines.EmbeddedDatabases;
import org.entente.engines.FreePorts;
import org.entente.launcher.house.Trouble;
import org.entente.launcher.loading.Progress;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// The databases of an Entente, as its services would leave them.
final class Store implements Installation {
    private final EmbeddedDatabases databases;
    final List<String> emptied = new ArrayList<>();
    boolean kafkaIsAway;

    private Store(EmbeddedDatabases databases) {
        this.databases = databases;
    }

    static Store in(Path folder) {
        return new Store(
                EmbeddedDatabases.start(
                        folder.resolve("postgres"),
                        folder.resolve("postgres.log"),
                        FreePorts.inARow(1)));
    }

    @Override
    public Access of(Owner owner) {
        return access(owner.title());
    }

    @Override
    public Optional<Access> view() {
        return Optional.of(access("view"));
    }

    @Override
    public void emptyTopics() {
        if (kafkaIsAway) {
            throw new Trouble("Kafka is away.");
        }
        emptied.add("topics");
    }

    /// Both owners and the view as new, with three versions of an actor each.
    void recordAfresh() throws SQLException {
        for (var owner : Owner.values()) {
            run(of(owner), "drop schema public cascade; create schema public");
            start(owner);
            write(owner, "actor/a", 3);
        }
        run(access("view"), "drop table if exists webhook_endpoint cascade");
        new View(access("view")).wipe();
        startGateway();
        kafkaIsAway = false;
        emptied.clear();
    }

    Manifest backUp(Path file) {
        return new Backup(this, Progress.none(), Clock.systemUTC()).write(file, "test", null);
    }

    void restore(Path file) throws IOException {
        try (var backup = BackupFile.open(file)) {
            var restore = new Restore(this, Progress.none());
            restore.check(backup);
            restore.run(backup);
        }
    }

    /// What a service does when it starts.
    void start(Owner owner) {
        flyway(of(owner)).locations(owner.migrations().toArray(String[]::new)).load().migrate();
    }

    /// Makes something of the view that only the gateway could make again.
    void startGateway() throws SQLException {
        flyway(access("view"))
                .locations("db/chassis")
                .schemas("view")
                .defaultSchema("view")
                .load()
                .migrate();
        run(
                access("view"),
                "create schema if not exists built; create table if not exists built.consumed (topic text)");
        run(
                access("view"),
                "insert into built.consumed values ('entente.statements'), ('entente.partnerships')");
    }

    /// Appends versions of an entry, published ones.
    void write(Owner owner, String key, int versions) throws SQLException {
        var id = key.substring(key.indexOf('/') + 1);
        run(
                of(owner),
                """
                insert into outbox (id, aggregatetype, aggregateid, type, version, change_type, changed_at, changed_by,
                                    why, payload, published_at)
                select gen_random_uuid(), 'actor', '%s', 'org.entente.actor.recorded', n, 'recorded', now(), 'a\\b',
                       E'tab\\there\\nnew line', '{"n": ' || n || ', "text": "Ankündigung \\\\N"}', now()
                from generate_series(1, %d) as n;
                insert into entry values ('%s', %d, false, '{1,2}', '{"id": "%s"}')\
                """
                        .formatted(id, versions, key, versions, id));
    }

    /// Registers an endpoint of a webhook, which a gateway works.
    void tell(String endpoint, String url) throws SQLException {
        flyway(access("view"))
                .locations("db/migration")
                .table("gateway_history")
                .baselineOnMigrate(true)
                .load()
                .migrate();
        run(
                access("view"),
                """
                insert into webhook_gateway values ('g', now()) on conflict do nothing;
                insert into webhook_endpoint (id, owner, url, filter, status, created_at, changed_at, secret, epoch,
                                              position, held_by)
                values ('%s', 'editor', '%s', '{}', 'active', now(), now(), 'sealed', 'e', 7, 'g')\
                """
                        .formatted(endpoint, url));
    }

    /// The endpoints, whoever works them.
    List<String> told() throws SQLException {
        return ask(
                access("view"),
                "select (to_jsonb(e) - 'held_by')::text from webhook_endpoint e order by id");
    }

    void run(Access access, String command) throws SQLException {
        try (var database = access.connect()) {
            Sql.run(database, command);
        }
    }

    List<String> ask(Access access, String query) throws SQLException {
        try (var database = access.connect()) {
            return Sql.texts(database, query);
        }
    }

    /// Everything an owner keeps that a restore has to bring back, in an order of its own.
    private String content(Owner owner) throws SQLException {
        var tables =
                ask(
                        of(owner),
                        "select tablename from pg_tables where schemaname = 'public' order by 1");
        var content = new ArrayList<String>();
        for (var table : tables) {
            if (owner.holds(table)) {
                var rows =
                        ask(
                                of(owner),
                                "select (to_jsonb(t) - 'published_at')::text from public.%s t order by 1"
                                        .formatted(Sql.name(table)));
                content.add(table + "\n" + String.join("\n", rows));
            }
        }
        return content.stream().collect(Collectors.joining("\n"));
    }

    String contents() throws SQLException {
        return content(Owner.STATEMENTS) + "\n" + content(Owner.PARTNERSHIPS);
    }

    /// The statements' one.
    String epoch() throws SQLException {
        return ask(of(Owner.STATEMENTS), "select epoch from epoch").getFirst();
    }

    private static FluentConfiguration flyway(Access access) {
        return Flyway.configure().dataSource(access.source()).outOfOrder(true);
    }

    private Access access(String name) {
        var database = databases.database(name);
        return new Access(database.url(), database.user(), database.password());
    }

    @Override
    public void close() {
        databases.close();
    }
}
