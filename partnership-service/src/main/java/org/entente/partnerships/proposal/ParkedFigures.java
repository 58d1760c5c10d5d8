package org.entente.partnerships.proposal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.entente.observability.Sampler;

/// How much of the neighbour's topic is parked, for operators.
@ApplicationScoped
class ParkedFigures {

    private final DataSource database;

    ParkedFigures(DataSource database) {
        this.database = database;
    }

    void start(@Observes StartupEvent event, MeterRegistry meters, Sampler sampler) {
        var parked = sampler.of("neighbour-parked", this::parked);
        Gauge.builder("neighbour.parked", parked.figure(Long::doubleValue))
                .description("Records of the neighbour's topic that could not be gone through")
                .register(meters);
    }

    private long parked() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from neighbour_parked")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
