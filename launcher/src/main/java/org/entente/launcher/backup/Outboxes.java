package org.entente.launcher.backup;

import java.sql.Connection;
import java.sql.SQLException;
import org.entente.launcher.house.Trouble;

/// What the owners have recorded and not yet sent to their topics.
public record Outboxes(Installation installation) {

    /// How many changes of both.
    public long waiting() {
        var waiting = 0L;
        for (var owner : Owner.values()) {
            try (var database = installation.of(owner).connect()) {
                waiting += waiting(database);
            } catch (SQLException e) {
                throw new Trouble("It cannot be told what waits to be sent: " + e.getMessage(), e);
            }
        }
        return waiting;
    }

    static long waiting(Connection database) throws SQLException {
        return Sql.number(database, "select count(*) from outbox where published_at is null");
    }
}
