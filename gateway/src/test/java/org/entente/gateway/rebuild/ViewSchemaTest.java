package org.entente.gateway.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.entente.gateway.OnRealEngines;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A view that was made before it had a schema of its own. Its old place is called `old_place`
/// here, since `public` serves the other tests.
@QuarkusTest
@TestProfile(Alone.class)
@OnRealEngines
@Timeout(60)
class ViewSchemaTest {

    @Inject Flyway flyway;
    @Inject Connections connections;
    @Inject Migrations migrations;

    @AfterEach
    void drops() {
        Jdbi.create(connections.to("public"))
                .useHandle(handle -> {
                    handle.execute("drop schema if exists old_place cascade");
                    handle.execute("drop schema if exists new_place cascade");
                });
    }

    @Test
    void movesAViewWithAllThatItHas() {
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .dataSource(connections.to("old_place"))
                .defaultSchema("old_place")
                .schemas("old_place")
                .target("7")
                .load()
                .migrate();
        var database = Jdbi.create(connections.to("new_place"));
        Jdbi.create(connections.to("old_place")).useHandle(ViewSchemaTest::fill);
        var before = Content.of(database, "old_place");

        for (var time = 0; time < 2; time++) {
            database.useTransaction(handle -> ViewSchema.prepare(handle, "old_place", "new_place"));
            migrations.migrate("new_place");
        }

        database.useHandle(handle -> {
            assertThat(left(handle)).isEmpty();
            assertThat(
                            ask(
                                    handle,
                                    "select string_agg(key, ',') from version where changed_at < now()"))
                    .isEqualTo("actor/old");
            assertThat(ask(handle, "select words::text from searchable")).isEqualTo("'timco':1C");
            // Functions and configurations are found by those that use them.
            assertThat(
                            ask(
                                    handle,
                                    """
                                    select search_words('[{"weight": "A", "config": "search_english", "text": "Timčo talks"}]')::text
                                    """))
                    .isEqualTo("'talk':2A 'timco':1A");
            assertThat(ask(handle, "select of_rows::text from shape")).isEqualTo("4711");
            assertThat(
                            ask(
                                    handle,
                                    "select extnamespace::regnamespace::text from pg_extension where extname = 'unaccent'"))
                    .isEqualTo("public");
        });
        var after = Content.of(database, "new_place");
        after.remove("shape");
        // It has a column more now.
        after.remove("version");
        before.remove("version");
        assertThat(after).isEqualTo(before);
    }

    private static void fill(Handle handle) {
        handle.execute(
                """
                insert into version values ('actor/old', 1, 'recorded', '2026-01-01', 'e1', '{}');
                insert into searchable values ('actor/old', 1, 'infinity', '{kind:actor}', 'Old',
                    search_words('[{"weight": "C", "config": "search_simple", "text": "Timčo"}]'));
                insert into flyway_schema_history
                select 99, null, 'rows afresh', 'JDBC', 'RowsAfresh', 4711, 'view', now(), 1, true\
                """);
    }

    private static List<String> left(Handle handle) {
        return handle.createQuery(
                        """
                        select relname::text from pg_class where relnamespace = 'old_place'::regnamespace
                        union all select proname::text from pg_proc where pronamespace = 'old_place'::regnamespace
                        union all select cfgname::text from pg_ts_config where cfgnamespace = 'old_place'::regnamespace\
                        """)
                .mapTo(String.class)
                .list();
    }

    private static String ask(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(String.class).one();
    }
}
