package org.entente.launcher.backup;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.entente.launcher.house.Trouble;
import org.postgresql.ds.PGSimpleDataSource;

/// How to get at one database.
public record Access(String url, String user, String password) {
    private static final String WRONG_PASSWORD = "28P01";
    private static final String NO_SUCH_DATABASE = "3D000";

    /// By this name the sessions of this process are known to the server.
    static final String NAME = "entente operations " + ProcessHandle.current().pid();

    DataSource source() {
        var source = new PGSimpleDataSource();
        try {
            source.setUrl(url);
        } catch (IllegalArgumentException _) {
            throw new Trouble(
                    "%s is no address of a database; one looks like jdbc:postgresql://host:5432/statements."
                            .formatted(url));
        }
        source.setUser(user);
        source.setPassword(password);
        source.setApplicationName(NAME);
        return source;
    }

    Connection connect() {
        try {
            var connection = source().getConnection();
            try (var statement = connection.createStatement()) {
                statement.execute("set timezone = 'UTC'");
                statement.execute("set statement_timeout = 0");
            }
            return connection;
        } catch (SQLException e) {
            throw new Trouble(reason(e), e);
        }
    }

    private String reason(SQLException e) {
        return switch (String.valueOf(e.getSQLState())) {
            case WRONG_PASSWORD -> "%s does not accept the password of %s.".formatted(url, user);
            case NO_SUCH_DATABASE ->
                    "There is no database at %s: make it first, owned by %s.".formatted(url, user);
            default -> "%s cannot be reached: %s".formatted(this, e.getMessage());
        };
    }

    /// Without the password.
    @Override
    public String toString() {
        return url;
    }
}
