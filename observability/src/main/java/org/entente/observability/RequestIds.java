package org.entente.observability;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/// Gives every request an id: the caller's own, or a new one where that could not stand in a log
/// line as it is. Log lines, problems and the answer name it, and what is asked of others for the
/// request carries it on.
public class RequestIds {

    static final String HEADER = "X-Request-Id";

    /// The name under which log lines and problems have it.
    static final String NAME = "requestId";

    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,128}");

    /// Ahead of authentication and everything else that may refuse a request.
    private static final int FIRST = 1000;

    void register(@Observes Filters filters) {
        filters.register(RequestIds::give, FIRST);
    }

    private static void give(RoutingContext exchange) {
        of(exchange);
        exchange.next();
    }

    /// The request's id, given to it now if it has none yet.
    public static String of(RoutingContext exchange) {
        var given = exchange.response().headers().get(HEADER);
        if (given != null) {
            return given;
        }
        var id = id(exchange.request().getHeader(HEADER));
        MDC.put(NAME, id);
        exchange.request().headers().set(HEADER, id);
        exchange.response().putHeader(HEADER, id);
        return id;
    }

    private static String id(@Nullable String sent) {
        return sent != null && SANE.matcher(sent).matches()
                ? sent
                : HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
