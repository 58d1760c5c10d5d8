package org.entente.launcher.house;

import java.util.HashMap;
import java.util.Map;
import org.entente.engines.EmbeddedDatabases;
import org.entente.engines.EmbeddedIssuer;

/// What each service is told, in its environment.
///
/// @param more what all of them are told besides; another issuer among it takes the place of the
///   embedded one
record Settings(
        Ports ports, EmbeddedDatabases databases, EmbeddedIssuer issuer, Map<String, String> more) {

    Map<String, String> of(Part service) {
        var settings = new HashMap<>(more);
        var database = databases.database(databaseOf(service));
        settings.put("ENTENTE_HTTP_HOST", "127.0.0.1");
        settings.put("ENTENTE_HTTP_PORT", Integer.toString(ports.of(service)));
        settings.put("ENTENTE_MANAGEMENT_HOST", "127.0.0.1");
        settings.put("ENTENTE_MANAGEMENT_PORT", Integer.toString(ports.management(service)));
        settings.put("ENTENTE_DATABASE_URL", database.url());
        settings.put("ENTENTE_DATABASE_USER", database.user());
        settings.put("ENTENTE_DATABASE_PASSWORD", database.password());
        settings.put("ENTENTE_KAFKA", ports.address(Part.KAFKA));
        settings.putIfAbsent("ENTENTE_JWT_ISSUER", EmbeddedIssuer.NAME);
        settings.putIfAbsent("ENTENTE_JWT_KEY", issuer.publicKey().toUri().toString());
        settings.put("ENTENTE_STATEMENTS_URL", ports.url(Part.STATEMENTS).toString());
        settings.put("ENTENTE_PARTNERSHIPS_URL", ports.url(Part.PARTNERSHIPS).toString());
        if (service == Part.GATEWAY) {
            // The only one of its house: killed and started again, it goes on at once.
            settings.put("ENTENTE_INSTANCE", "gateway-1");
            settings.put(
                    "ENTENTE_WEBHOOK_KEY", SealingKey.in(issuer.publicKey().resolveSibling("")));
        }
        return settings;
    }

    private static String databaseOf(Part service) {
        return switch (service) {
            case STATEMENTS -> "statements";
            case PARTNERSHIPS -> "partnerships";
            case GATEWAY -> "view";
            case POSTGRESQL, KAFKA ->
                    throw new IllegalArgumentException(service + " owns no database");
        };
    }
}
