package org.entente.observability.access;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/// No HTTP/2 without TLS. Nothing needs it; what comes in by an upgrade goes past the eyes of a
/// proxy before this service, and of its repeated headers only one arrives here.
@ApplicationScoped
class NoUpgrades implements HttpServerOptionsCustomizer {

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
