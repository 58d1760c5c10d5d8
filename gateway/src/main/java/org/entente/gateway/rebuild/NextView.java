package org.entente.gateway.rebuild;

import java.util.List;
import org.entente.gateway.view.Rows;
import org.entente.gateway.view.Shape;
import org.entente.gateway.view.View;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The view that is being built: the same tables in a schema of its own, filled by the same code.
record NextView(Jdbi database, View view) {

    /// Begins anew, whatever an earlier rebuild left.
    static NextView create(Session session, Migrations migrations, Rows rows) {
        var database = session.database();
        database.useHandle(handle -> {
            // Nothing of it counts before the swap, which brings all of it to the disk.
            handle.execute("set synchronous_commit = off");
            handle.execute("drop schema if exists " + Schemas.NEXT + " cascade");
            handle.execute("create schema " + Schemas.NEXT);
        });
        migrations.migrate(Schemas.NEXT);
        database.useHandle(handle -> Shape.set(handle, rows));
        return new NextView(database, new View(database, rows));
    }

    /// What the autovacuum would do in time: the first question already finds statistics, and pages
    /// that are answered from an index.
    void vacuum() {
        database.useHandle(handle ->
                tables(handle)
                        .forEach(table ->
                                handle.execute(
                                        "vacuum (analyze) %s.%s".formatted(Schemas.NEXT, table))));
    }

    private static List<String> tables(Handle handle) {
        return handle.createQuery(
                        "select quote_ident(tablename) from pg_tables where schemaname = :schema")
                .bind("schema", Schemas.NEXT)
                .mapTo(String.class)
                .list();
    }
}
