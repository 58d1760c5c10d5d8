package org.entente.launcher.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.ZipOutputStream;
import org.entente.launcher.loading.Progress;
import org.jspecify.annotations.Nullable;

/// Who is told of changes at an address of theirs. This alone in the view's database is not made
/// from the topics. The secrets in it stay sealed.
///
/// What is on its way to an address and what was sent to it is not kept: both speak of the feed as
/// it was. The first thing that an endpoint hears after a restore is `reset`.
record Webhooks(Connection view) {
    static final String FOLDER = "webhooks";

    /// The gateway's scripts that make the table. They change nothing where they have been.
    static final List<String> SCRIPTS = List.of("V12__webhooks.sql");

    static final String TABLE = "webhook_endpoint";

    /// The gateway that works it at the moment.
    private static final String HOLDER = "held_by";

    boolean areThere() throws SQLException {
        return !Sql.texts(
                        view,
                        "select tablename from pg_tables where schemaname = 'public' and tablename = ?",
                        TABLE)
                .isEmpty();
    }

    long rows() throws SQLException {
        return Sql.number(view, "select count(*) from " + Sql.name("public", TABLE));
    }

    Manifest.Table writeTo(ZipOutputStream zip, Progress progress)
            throws SQLException, IOException {
        return new Copies(view, progress).out(FOLDER, TABLE, columns(), zip);
    }

    /// Makes the table, with what a backup has.
    void bringBack(BackupFile backup, Manifest.Table table, Progress progress) throws SQLException {
        make();
        new Copies(view, progress).in("public", table, backup, FOLDER);
    }

    /// Runs something that takes all tables away, and keeps this one.
    void keepFrom(Sql.Commands wiping) throws SQLException {
        var columns = columns().stream().map(Sql::name).collect(Collectors.joining(", "));
        var table = Sql.name("public", TABLE);
        Sql.run(
                view,
                "create temporary table kept on commit drop as select %s from %s"
                        .formatted(columns, table));
        wiping.run();
        make();
        Sql.run(view, "insert into %s (%s) select * from kept".formatted(table, columns));
    }

    private List<String> columns() throws SQLException {
        return Sql.columns(view, TABLE).stream().filter(column -> !column.equals(HOLDER)).toList();
    }

    private void make() throws SQLException {
        for (var script : SCRIPTS) {
            Sql.run(view, text(script));
        }
    }

    private static String text(String script) {
        try (@Nullable InputStream text =
                Webhooks.class.getResourceAsStream("/db/migration/" + script)) {
            return new String(
                    Objects.requireNonNull(text, script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
