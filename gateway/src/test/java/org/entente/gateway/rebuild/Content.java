package org.entente.gateway.rebuild;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// What stands in a view, whatever the order in which it came.
final class Content {

    /// The feed has its own order, times of parking differ, and a reference that came before its
    /// target in one view may have come after it in another.
    private static final List<String> APART =
            List.of(
                    "awaited",
                    "feed",
                    "feed_head",
                    "flyway_schema_history",
                    "parked",
                    "view_epoch");

    private Content() {}

    /// A digest of the rows of each table.
    static Map<String, String> of(Jdbi database, String schema) {
        return database.withHandle(handle ->
                tables(handle, schema).stream()
                        .filter(table -> !APART.contains(table))
                        .collect(
                                Collectors.toMap(
                                        table -> table,
                                        table -> rows(handle, schema + "." + table),
                                        (one, _) -> one,
                                        TreeMap::new)));
    }

    /// Every change in the order of the feed: `7 actor/eu@1 `, `8 actor/eu@1 due/2026-11-24`, and
    /// `9 actor/eu@1 late` where a newer version came before.
    static List<String> feed(Jdbi database) {
        return database.withHandle(handle ->
                handle.createQuery(
                                """
                                select concat(position, ' ', key, '@', version, ' ', occasion, case when late then 'late' end)
                                from feed order by position\
                                """)
                        .mapTo(String.class)
                        .list());
    }

    static List<String> schemas(Jdbi database) {
        return database.withHandle(handle ->
                handle.createQuery("select nspname from pg_namespace where nspname like 'view%'")
                        .mapTo(String.class)
                        .list());
    }

    private static List<String> tables(Handle handle, String schema) {
        return handle.createQuery("select tablename from pg_tables where schemaname = :schema")
                .bind("schema", schema)
                .mapTo(String.class)
                .list();
    }

    private static String rows(Handle handle, String table) {
        return handle.createQuery(
                        "select count(*) || ' ' || coalesce(md5(string_agg(t::text, chr(10) order by t::text)), '') from %s t"
                                .formatted(table))
                .mapTo(String.class)
                .one();
    }
}
