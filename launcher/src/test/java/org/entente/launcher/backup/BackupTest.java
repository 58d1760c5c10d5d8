package org.entente.launcher.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    @TempDir static Path servers;
    private static Store store;

    @TempDir Path folder;
    private Path file;

    @BeforeAll
    static void start() {
        store = Store.in(servers);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @BeforeEach
    void record() throws SQLException {
        file = folder.resolve("backup.zip");
        store.recordAfresh();
    }

    @Test
    void bringsBackWhatWasRecordedWithANewEpochAndAllOfItUnpublished() throws Exception {
        store.run(
                store.of(Owner.PARTNERSHIPS),
                "insert into reminder values ('commitment/c', 2, date '2026-12-24');"
                        + " insert into neighbour_parked values ('entente.statements', 0, 7, 'k', 'why')");
        var before = store.contents();
        var epoch = store.epoch();
        var manifest = store.backUp(file);
        assertThat(manifest.rows("outbox")).isEqualTo(6);
        assertThat(manifest.of(Owner.STATEMENTS).epoch()).isEqualTo(epoch);
        assertThat(folder.toFile().list()).containsExactly("backup.zip");
        store.write(Owner.STATEMENTS, "actor/later", 2);

        store.restore(file);

        assertThat(store.contents()).isEqualTo(before);
        assertThat(store.epoch()).isNotEqualTo(epoch);
        assertThat(ask("select count(*) from outbox where published_at is not null"))
                .isEqualTo("0");
        assertThat(
                        store.ask(
                                store.of(Owner.PARTNERSHIPS),
                                "select count(*)::text from neighbour_parked"))
                .containsExactly("0");
        // Numbers go on where they were, and the owners' services and the gateway start.
        store.write(Owner.STATEMENTS, "actor/next", 1);
        assertThat(ask("select max(seq) from outbox")).isEqualTo("4");
        for (var owner : Owner.values()) {
            store.start(owner);
        }
        assertThat(store.emptied).containsExactly("topics");
        assertThat(
                        store.ask(
                                store.view().orElseThrow(),
                                "select nspname from pg_namespace where nspname not like 'pg\\_%'"))
                .containsExactlyInAnyOrder("information_schema", "public");
        store.startGateway();
    }

    @Test
    void bringsBackASchemaAsItWasAndLetsTheServiceGoOnFromThere() throws Exception {
        // As an Entente left it that had no occasions and no proposals yet.
        store.run(store.of(Owner.PARTNERSHIPS), "drop schema public cascade; create schema public");
        new Schema(Owner.PARTNERSHIPS, store.of(Owner.PARTNERSHIPS))
                .make(
                        "public",
                        List.of(
                                new Manifest.Migration("1", "V1__record.sql", 0),
                                new Manifest.Migration("100", "V100__neighbour.sql", 0)));
        store.run(store.of(Owner.PARTNERSHIPS), "insert into neighbour values ('actor/a')");
        store.backUp(file);

        store.restore(file);

        var tables = "select tablename from pg_tables where schemaname = 'public'";
        assertThat(store.ask(store.of(Owner.PARTNERSHIPS), tables))
                .containsExactlyInAnyOrder(
                        "entry", "epoch", "flyway_schema_history", "neighbour", "outbox");
        store.start(Owner.PARTNERSHIPS);
        assertThat(store.ask(store.of(Owner.PARTNERSHIPS), tables)).contains("proposal");
        assertThat(store.ask(store.of(Owner.PARTNERSHIPS), "select key from neighbour"))
                .containsExactly("actor/a");
    }

    @Test
    void letsNothingStartBetweenItsBeginningAndItsEndAndIsFinishedByAnother() throws Exception {
        var before = store.contents();
        store.backUp(file);
        store.write(Owner.STATEMENTS, "actor/later", 2);
        store.kafkaIsAway = true;

        assertThatThrownBy(() -> store.restore(file)).hasMessageContaining("Kafka is away");

        for (var owner : Owner.values()) {
            assertThatThrownBy(() -> store.start(owner))
                    .isInstanceOf(FlywayException.class)
                    .hasMessageContaining("run ./entente restore again");
        }
        assertThatThrownBy(store::startGateway).hasMessageContaining("run ./entente restore again");
        assertThatThrownBy(() -> store.backUp(folder.resolve("other.zip")))
                .hasMessageContaining("run ./entente restore again");

        store.kafkaIsAway = false;
        store.restore(file);

        assertThat(store.contents()).isEqualTo(before);
        for (var owner : Owner.values()) {
            store.start(owner);
        }
        store.startGateway();
    }

    @Test
    void bringsBackWhoIsToldOfChanges() throws Exception {
        store.tell("whe_1", "https://one.example/hook");
        var before = store.told();
        store.backUp(file);
        store.run(store.view().orElseThrow(), "delete from webhook_endpoint");
        store.tell("whe_2", "https://two.example/hook");

        store.restore(file);

        assertThat(before).hasSize(1).first().asString().contains("https://one.example/hook");
        assertThat(store.told()).isEqualTo(before);
        store.startGateway();
        // On a machine that has never had any.
        new View(store.view().orElseThrow()).wipe();
        store.run(store.view().orElseThrow(), "drop table webhook_endpoint cascade");
        store.restore(file);
        assertThat(store.told()).isEqualTo(before);
    }

    @Test
    void keepsWhoIsToldOfChangesWhenTheBackupKnowsNobody() throws Exception {
        store.backUp(file);
        store.tell("whe_1", "https://one.example/hook");
        var before = store.told();

        store.restore(file);

        assertThat(before).hasSize(1);
        assertThat(store.told()).isEqualTo(before);
    }

    @Test
    void knowsEveryScriptThatMakesTheTableOfEndpoints() throws IOException {
        var scripts = Path.of("../gateway/src/main/resources/db/migration");
        try (var files = Files.list(scripts)) {
            assertThat(files.filter(script -> speaksOf(Webhooks.TABLE, script)))
                    .extracting(script -> script.getFileName().toString())
                    .containsExactlyInAnyOrderElementsOf(Webhooks.SCRIPTS);
        }
    }

    private static boolean speaksOf(String table, Path script) {
        try {
            return Files.readString(script).contains(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ask(String query) throws SQLException {
        return store.ask(store.of(Owner.STATEMENTS), query).getFirst();
    }
}
