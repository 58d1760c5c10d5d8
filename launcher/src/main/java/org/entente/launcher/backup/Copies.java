package org.entente.launcher.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.launcher.house.Trouble;
import org.entente.launcher.loading.Progress;
import org.postgresql.PGConnection;

/// Tables out of a database into a backup, and back, as `COPY` writes and reads them.
record Copies(Connection database, Progress progress) {

    /// @param folder of the backup, in which the table's rows are put
    Manifest.Table out(String folder, String table, List<String> columns, ZipOutputStream zip)
            throws SQLException, IOException {
        var measure = new Measure(progress);
        zip.putNextEntry(new ZipEntry(Manifest.place(folder, table)));
        var copy = Sql.copy("public", table, columns) + " to stdout";
        database.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, measure.before(zip));
        zip.closeEntry();
        return new Manifest.Table(table, columns, measure.rows(), measure.bytes(), measure.hash());
    }

    /// Takes all of them, or says that it could not.
    void in(String schema, Manifest.Table table, BackupFile backup, String folder)
            throws SQLException {
        var copy = Sql.copy(schema, table.name(), table.columns()) + " from stdin";
        try (var rows = new Measure(progress).behind(backup.rows(folder, table))) {
            var loaded = database.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, rows);
            if (loaded != table.rows()) {
                throw new Trouble(
                        "%s has %d rows of %s after loading, not %d."
                                .formatted(
                                        database.getMetaData().getURL(),
                                        loaded,
                                        table.name(),
                                        table.rows()));
            }
        } catch (IOException e) {
            throw new Trouble("The backup could not be read again: " + e.getMessage(), e);
        }
    }
}
