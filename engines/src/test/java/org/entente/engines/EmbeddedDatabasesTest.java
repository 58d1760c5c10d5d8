package org.entente.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabasesTest {
    // One for all tests: setting a cluster up takes longer than all that is done with it.
    @TempDir static Path home;

    @Test
    void keepsWhatWasCommittedAcrossARestartAndAKill() throws SQLException {
        try (var databases = start()) {
            execute(databases, "create table word (said text)");
            execute(databases, "insert into word values ('before the restart')");
        }
        var killed = start();
        execute(killed, "insert into word values ('before the kill')");

        killed.kill();

        assertThat(killed.process()).isEmpty();
        try (var databases = start()) {
            assertThat(first(databases, "select string_agg(said, ', ' order by said) from word"))
                    .isEqualTo("before the kill, before the restart");
        }
    }

    @Test
    void takesOverFromAServerThatWasLeftBehind() throws SQLException {
        var abandoned = start();
        execute(abandoned, "create table abandoned (said text)");
        var left = abandoned.process().orElseThrow();

        try (var databases = start()) {
            assertThat(Processes.isRunning(left)).isFalse();
            assertThat(first(databases, "select count(*)::text from abandoned")).isEqualTo("0");
        }
    }

    @Test
    void isDurableAndListensOnThisMachineOnly() throws SQLException {
        try (var databases = start()) {
            assertThat(first(databases, "show fsync")).isEqualTo("on");
            assertThat(first(databases, "show synchronous_commit")).isEqualTo("on");
            assertThat(first(databases, "show listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void letsNobodyInWithoutAPasswordAndNobodyIntoAnothersDatabase() throws IOException {
        try (var databases = start()) {
            var view = databases.database("view");
            var statements = databases.database("statements");

            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() ->
                            DriverManager.getConnection(view.url(), "view", "guessed").close());
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(
                            () -> DriverManager.getConnection(view.url(), "postgres", "").close());
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() ->
                            DriverManager.getConnection(
                                            view.url(), "statements", statements.password())
                                    .close());
            assertThat(Files.getPosixFilePermissions(home.resolve("passwords")))
                    .containsExactlyInAnyOrder(
                            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        }
    }

    @Test
    void saysWhyItDidNotStart() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(EngineFailure.class)
                    .isThrownBy(() ->
                            EmbeddedDatabases.start(
                                    home, home.resolve("log"), taken.getLocalPort()))
                    .withMessageContaining("Address already in use");
        }
    }

    private EmbeddedDatabases start() {
        return EmbeddedDatabases.start(home, home.resolve("log"), FreePorts.inARow(1));
    }

    private static Connection connect(EmbeddedDatabases databases) throws SQLException {
        var view = databases.database("view");
        return DriverManager.getConnection(view.url(), view.user(), view.password());
    }

    private static void execute(EmbeddedDatabases databases, String sql) throws SQLException {
        try (var connection = connect(databases);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String first(EmbeddedDatabases databases, String sql) throws SQLException {
        try (var connection = connect(databases);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
