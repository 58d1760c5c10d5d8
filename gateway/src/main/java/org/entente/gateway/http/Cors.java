package org.entente.gateway.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Pages of other origins may use the API where the setting names them, and not otherwise (Fetch
/// standard, section 3.2). Cookies are never asked for: tokens travel in a header.
@ApplicationScoped
class Cors {

    private static final String ANY = "*";
    private static final Pattern ORIGIN =
            Pattern.compile("https?://(\\[[0-9a-f:.]+]|[a-z0-9.-]+)(:\\d{1,5})?");

    private static final CharSequence EXPOSED =
            HttpHeaders.createOptimized(
                    "ETag, Link, Location, Retry-After, Consistency-Token, View-Status,"
                            + " RateLimit, RateLimit-Policy, X-Request-Id, WWW-Authenticate");
    private static final CharSequence HEADERS =
            HttpHeaders.createOptimized(
                    "Authorization, Content-Type, If-Match, If-None-Match, Last-Event-ID,"
                            + " Consistency-Token, Prefer, X-Request-Id, traceparent");
    private static final CharSequence TEN_MINUTES = HttpHeaders.createOptimized("600");

    private final Set<String> origins;

    /// @throws IllegalArgumentException when the setting names what is no origin
    Cors(HttpConfig config) {
        this.origins = Set.copyOf(checked(config.corsOrigins().orElse(List.of())));
    }

    private static List<String> checked(List<String> origins) {
        for (var origin : origins) {
            if (!(origin.equals(ANY) && origins.size() == 1) && !ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException(
                        """
                        ENTENTE_CORS_ORIGINS takes origins such as https://app.example.org, in lower case and without a \
                        path, with commas between, or * alone for all; "%s" is none.\
                        """
                                .formatted(origin));
            }
        }
        return origins;
    }

    /// Whether answers differ by the header `Origin`.
    boolean negotiates() {
        return !origins.isEmpty() && !origins.contains(ANY);
    }

    void permit(HttpServerRequest request, MultiMap answer) {
        if (allows(request)) {
            answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, granted(request))
                    .set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
        }
    }

    /// What a browser asks before it sends a request (a preflight).
    void permit(HttpServerRequest request, Collection<String> methods, MultiMap answer) {
        if (HttpMethod.OPTIONS.equals(request.method())
                && request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD)
                && allows(request)) {
            answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, String.join(", ", methods))
                    .set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, HEADERS)
                    .set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, TEN_MINUTES);
        }
    }

    private boolean allows(HttpServerRequest request) {
        if (origins.isEmpty()) {
            return false;
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && (origins.contains(ANY) || origins.contains(origin));
    }

    private String granted(HttpServerRequest request) {
        return origins.contains(ANY) ? ANY : request.getHeader(HttpHeaders.ORIGIN);
    }
}
