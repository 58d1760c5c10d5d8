package org.entente.gateway.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.ds.PGSimpleDataSource;

/// Connections to the view's database outside of the pool: they hold locks, and look into another
/// schema.
@ApplicationScoped
class Connections {

    private final String url;
    private final String user;
    private final String password;

    Connections(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /// New connections, each with the schema and what is common to all.
    DataSource to(String schema) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        source.setCurrentSchema(schema + ",public");
        source.setApplicationName("entente " + schema);
        source.setTcpKeepAlive(true);
        return source;
    }
}
