package org.entente.gateway;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

/// The clock and the view's database, made in one place.
class Producers {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Jdbi view(DataSource dataSource) {
        var view = Jdbi.create(dataSource);
        view.getConfig(SqlStatements.class).addCustomizer(new QueryDeadline());
        return view;
    }
}
