package org.entente.gateway;

import io.quarkus.arc.Arc;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;

/// Statements on behalf of a request have the database give up after a while; what fills or makes
/// the view takes as long as it takes.
final class QueryDeadline implements StatementCustomizer {

    private static final int SECONDS = (int) Duration.ofSeconds(10).toSeconds();

    @Override
    public void beforeExecution(PreparedStatement statement, StatementContext context)
            throws SQLException {
        if (Arc.container().requestContext().isActive()) {
            statement.setQueryTimeout(SECONDS);
        }
    }
}
