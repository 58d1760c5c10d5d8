package org.entente.gateway.webhook.reach;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// The one HTTP client for subscribers. It looks nothing up, follows nothing, and takes no proxy
/// from the environment. Its connections are kept by host and checked address together, so none is
/// used for an address that was not checked.
final class Clients {

    private static final int HEADERS = 16 * 1024;
    private static final int LINE = 4 * 1024;

    /// More than are ever under way at a time: at one host and port there are many subscribers, and
    /// nobody waits for another's answer.
    private static final int CONNECTIONS_OF_A_HOST = 4096;

    private static final int KEPT_SECONDS = 30;

    private Clients() {}

    static HttpClient client(Vertx vertx, ReachConfig config) {
        var options =
                new HttpClientOptions()
                        .setProtocolVersion(HttpVersion.HTTP_1_1)
                        .setVerifyHost(true)
                        .setTrustAll(false)
                        .setEnabledSecureTransportProtocols(Set.of("TLSv1.2", "TLSv1.3"))
                        .setSslHandshakeTimeout(config.connectTimeout().toMillis())
                        .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                        .setConnectTimeout(Math.toIntExact(config.connectTimeout().toMillis()))
                        .setMaxHeaderSize(HEADERS)
                        .setMaxInitialLineLength(LINE)
                        .setKeepAliveTimeout(KEPT_SECONDS)
                        .setDecompressionSupported(false);
        config.trust().map(Authorities::with).ifPresent(options::setTrustOptions);
        return vertx.httpClientBuilder()
                .with(options)
                .with(new PoolOptions().setHttp1MaxSize(CONNECTIONS_OF_A_HOST))
                // Each exchange hears of it by itself; without this every broken subscriber would
                // fill the log.
                .withConnectHandler(connection -> connection.exceptionHandler(_ -> {}))
                .build();
    }
}
