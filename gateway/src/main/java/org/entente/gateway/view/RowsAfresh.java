package org.entente.gateway.view;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.entente.contracts.Entry;
import org.entente.contracts.Wire;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Makes all flattened rows afresh from the versions when their shape has changed: a migration that
/// Flyway repeats whenever its checksum differs, behind those of the tables.
final class RowsAfresh implements JavaMigration {

    private static final Logger LOG = Logger.getLogger(RowsAfresh.class);
    private static final int BATCH = 500;

    private final Rows rows;

    RowsAfresh(Rows rows) {
        this.rows = rows;
    }

    /// Makes it known to Flyway.
    @ApplicationScoped
    static class Registration implements FlywayConfigurationCustomizer {
        private final Rows rows;

        Registration(Rows rows) {
            this.rows = rows;
        }

        @Override
        public void customize(FluentConfiguration configuration) {
            configuration.javaMigrations(new RowsAfresh(rows));
        }
    }

    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "rows afresh";
    }

    @Override
    public Integer getChecksum() {
        return rows.shape();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        Jdbi.create(context.getConnection()).useHandle(handle -> refill(handle));
    }

    void refill(Handle handle) {
        handle.execute("truncate " + String.join(", ", rows.tables()));
        var total = handle.createQuery("select count(*) from version").mapTo(Long.class).one();
        var done = 0L;
        var key = "";
        var version = 0L;
        while (done < total) {
            var batch = batch(handle, key, version);
            rows.add(handle, batch);
            done += batch.size();
            var last = Known.of(batch.getLast());
            key = last.key();
            version = last.version();
            LOG.infof("Rows of the view made afresh: %d of %d versions", done, total);
        }
        Known.closeAll(handle);
    }

    private static List<Entry> batch(Handle handle, String key, long version) {
        return handle.createQuery(
                        """
                        select document from version where (key, version) > (:key, :version)
                        order by key, version limit :most\
                        """)
                .bind("key", key)
                .bind("version", version)
                .bind("most", BATCH)
                .map((row, _) -> Wire.entry(row.getString(1)))
                .list();
    }
}
