package org.entente.gateway.rebuild;

import org.jdbi.v3.core.Handle;

/// The schema of the view, and the extensions that all views share. Views made before there were
/// schemas stand in `public`; they are moved, once.
final class ViewSchema {

    /// "hous"
    private static final long LOCK = 0x686F7573;

    private static final String MOVE =
            """
            do $$
            declare
                old constant regnamespace := '%1$s';
                one record;
            begin
                for one in select c.oid::regclass as name from pg_class c
                           where c.relnamespace = old and c.relkind in ('r', 'p', 'v', 'm', 'S')
                           and not exists (select from pg_depend d
                                           where d.classid = 'pg_class'::regclass and d.objid = c.oid
                                           and d.deptype in ('e', 'a', 'i')) loop
                    execute format('alter table %%s set schema %2$s', one.name);
                end loop;
                for one in select p.oid::regprocedure as name from pg_proc p
                           where p.pronamespace = old
                           and not exists (select from pg_depend d
                                           where d.classid = 'pg_proc'::regclass and d.objid = p.oid
                                           and d.deptype = 'e') loop
                    execute format('alter routine %%s set schema %2$s', one.name);
                end loop;
                for one in select t.oid::regconfig as name from pg_ts_config t
                           where t.cfgnamespace = old
                           and not exists (select from pg_depend d
                                           where d.classid = 'pg_ts_config'::regclass and d.objid = t.oid
                                           and d.deptype = 'e') loop
                    execute format('alter text search configuration %%s set schema %2$s', one.name);
                end loop;
            end
            $$\
            """;

    private ViewSchema() {}

    /// Within a transaction, and one gateway after the other. What belongs to an extension stays
    /// where it is.
    static void prepare(Handle handle, String old, String schema) {
        handle.createQuery("select pg_advisory_xact_lock(:lock)::text")
                .bind("lock", LOCK)
                .mapTo(String.class)
                .list();
        if (!exists(handle, schema)) {
            handle.execute("create schema " + schema);
        }
        // Not where the search path leads first, as a migration would have it.
        handle.execute("create extension if not exists unaccent with schema public");
        handle.execute("create extension if not exists pg_trgm with schema public");
        if (hasAView(handle, old) && !hasAView(handle, schema)) {
            handle.execute(MOVE.formatted(old, schema));
        }
    }

    private static boolean exists(Handle handle, String schema) {
        return handle.createQuery("select to_regnamespace(:schema) is not null")
                .bind("schema", schema)
                .mapTo(Boolean.class)
                .one();
    }

    private static boolean hasAView(Handle handle, String schema) {
        return handle.createQuery("select to_regclass(:history) is not null")
                .bind("history", schema + ".flyway_schema_history")
                .mapTo(Boolean.class)
                .one();
    }
}
