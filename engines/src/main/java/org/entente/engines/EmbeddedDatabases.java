package org.entente.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/// A PostgreSQL server with Entente's databases, each owned by a role of the same name; reachable
/// from this machine only.
///
/// What a commit has acknowledged survives the loss of power. Its home directory holds the
/// programs, the data and the passwords.
public final class EmbeddedDatabases implements AutoCloseable {
    public static final List<String> NAMES = List.of("statements", "partnerships", "view");

    private final Cluster cluster;
    private final Passwords passwords;
    private final int port;

    private EmbeddedDatabases(Cluster cluster, Passwords passwords, int port) {
        this.cluster = cluster;
        this.passwords = passwords;
        this.port = port;
    }

    /// Starts it, on data of an earlier run if there is any, however that run ended. The port may
    /// differ.
    public static EmbeddedDatabases start(Path home, Path log, int port) {
        try {
            Files.createDirectories(home);
            Files.createDirectories(log.toAbsolutePath().getParent());
            var programs =
                    Programs.in(PostgresBinaries.unpack(home.resolve("programs").toAbsolutePath()));
            var passwords = Passwords.in(home.resolve("passwords"), NAMES);
            var cluster =
                    new Cluster(
                            programs, home.resolve("data").toAbsolutePath(), log.toAbsolutePath());
            cluster.initialise(passwords.of(Passwords.SUPERUSER));
            cluster.start(port);
            var databases = new EmbeddedDatabases(cluster, passwords, port);
            databases.createMissing();
            return databases;
        } catch (IOException | SQLException e) {
            throw new EngineFailure(
                    "PostgreSQL did not start on port " + port + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineFailure("PostgreSQL's start was interrupted", e);
        }
    }

    public Database database(String name) {
        return new Database(url(port, name), name, passwords.of(name));
    }

    /// One database of a server that another process has started.
    public static Database database(Path home, int port, String name) {
        try {
            var passwords = Passwords.in(home.resolve("passwords"), NAMES);
            return new Database(url(port, name), name, passwords.of(name));
        } catch (IOException e) {
            throw new EngineFailure("PostgreSQL's passwords cannot be read: " + e.getMessage(), e);
        }
    }

    /// The server's first process, as long as it runs.
    public Optional<ProcessHandle> process() {
        return cluster.postmaster();
    }

    /// Kills the server as a crash would (SIGKILL). [#start] brings it back.
    public void kill() {
        cluster.kill();
    }

    @Override
    public void close() {
        try {
            cluster.stop();
        } catch (IOException e) {
            throw new EngineFailure("PostgreSQL did not stop: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineFailure("PostgreSQL's stop was interrupted", e);
        }
    }

    private void createMissing() throws SQLException {
        try (var connection = connect(Passwords.SUPERUSER);
                var statement = connection.createStatement()) {
            for (var name : NAMES) {
                if (isMissing(statement, "pg_roles where rolname = '" + name + "'")) {
                    statement.execute(
                            "create role " + name + " login password '" + passwords.of(name) + "'");
                }
                if (isMissing(statement, "pg_database where datname = '" + name + "'")) {
                    statement.execute("create database " + name + " owner " + name);
                    statement.execute("revoke connect on database " + name + " from public");
                }
            }
        }
    }

    private Connection connect(String superuser) throws SQLException {
        // Not by DriverManager, which in tests looks for drivers in the wrong class loader.
        var source = new PGSimpleDataSource();
        source.setUrl(url(port, superuser));
        source.setUser(superuser);
        source.setPassword(passwords.of(superuser));
        return source.getConnection();
    }

    private static boolean isMissing(Statement statement, String what) throws SQLException {
        try (var rows = statement.executeQuery("select 1 from " + what)) {
            return !rows.next();
        }
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /// How to get at one database.
    public record Database(String url, String user, String password) {
        @Override
        public String toString() {
            return user + " at " + url;
        }
    }
}
