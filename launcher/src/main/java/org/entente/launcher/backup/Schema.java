package org.entente.launcher.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.launcher.house.Trouble;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;

/// The tables of an owner's database, made by the same migrations as its service makes them by.
final class Schema {
    private final Owner owner;
    private final Access access;

    Schema(Owner owner, Access access) {
        this.owner = owner;
        this.access = access;
    }

    /// Whether the database has been used by its service.
    static boolean isThere(Connection database) throws SQLException {
        return Sql.number(
                        database,
                        "select count(*) from pg_tables where schemaname = 'public' and tablename = 'epoch'")
                > 0;
    }

    /// The migrations that the database has had.
    static List<Manifest.Migration> had(Connection database) throws SQLException {
        var query =
                """
                select version, script, checksum from public.flyway_schema_history
                where success and version is not null and checksum is not null order by installed_rank\
                """;
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            var had = new ArrayList<Manifest.Migration>();
            while (rows.next()) {
                had.add(
                        new Manifest.Migration(
                                rows.getString(1), rows.getString(2), rows.getInt(3)));
            }
            return had;
        }
    }

    /// Refuses migrations that this Entente does not have.
    void requireKnown(List<Manifest.Migration> wanted) {
        var known = new HashMap<String, Integer>();
        for (var place : owner.migrations()) {
            known.putAll(known(flyway(place, Restoring.SCHEMA, null)));
        }
        for (var migration : wanted) {
            var checksum = known.get(migration.version());
            if (checksum == null) {
                throw new Trouble(
                        "The backup comes from a newer Entente: its %s have had the migration %s, which this one does not know. Restore it with that version of Entente, or a newer one."
                                .formatted(owner, migration.script()));
            }
            if (checksum != migration.checksum()) {
                throw new Trouble(
                        "The backup comes from another Entente: the migration %s of its %s is not the one known here."
                                .formatted(migration.script(), owner));
            }
        }
    }

    /// Makes the tables in an empty schema just as the migrations left them: a service that is
    /// newer brings them up to date at its next start.
    void make(String schema, List<Manifest.Migration> wanted) {
        try {
            for (var place : owner.migrations()) {
                var known = known(flyway(place, schema, null));
                wanted.stream()
                        .map(Manifest.Migration::version)
                        .filter(known::containsKey)
                        .max(Comparator.comparing(MigrationVersion::fromVersion))
                        .ifPresent(last -> flyway(place, schema, last).migrate());
            }
        } catch (FlywayException e) {
            throw new Trouble(
                    "The tables could not be made at %s: %s".formatted(access, e.getMessage()), e);
        }
    }

    private static Map<String, Integer> known(Flyway flyway) {
        var known = new HashMap<String, Integer>();
        Arrays.stream(flyway.info().all())
                .filter(one -> one.getVersion() != null && one.getState().isResolved())
                .forEach(one -> known.put(one.getVersion().getVersion(), checksum(one)));
        return known;
    }

    private static int checksum(MigrationInfo migration) {
        return Objects.requireNonNull(migration.getChecksum());
    }

    private Flyway flyway(String place, String schema, @Nullable String last) {
        var settings =
                Flyway.configure(Schema.class.getClassLoader())
                        .dataSource(access.source())
                        .locations("classpath:" + place)
                        .failOnMissingLocations(true)
                        .schemas(schema)
                        .defaultSchema(schema)
                        .createSchemas(false)
                        // Those of the other places are none of this one's business.
                        .ignoreMigrationPatterns("*:missing", "*:future");
        return (last == null ? settings : settings.target(last)).load();
    }
}
