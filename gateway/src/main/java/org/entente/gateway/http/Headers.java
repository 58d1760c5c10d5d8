package org.entente.gateway.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.entente.observability.refusal.EveryAnswer;

/// The headers that all answers have. Whatever may be kept by a cache says so itself.
@ApplicationScoped
class Headers implements EveryAnswer {

    private static final int BEHIND_MEMORY = Integer.MIN_VALUE + 20;

    private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");
    private static final CharSequence CONTENT_TYPE_OPTIONS =
            HttpHeaders.createOptimized("x-content-type-options");
    private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence CONTENT_SECURITY_POLICY =
            HttpHeaders.createOptimized("content-security-policy");
    private static final CharSequence NOTHING =
            HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'");
    private static final CharSequence REFERRER_POLICY =
            HttpHeaders.createOptimized("referrer-policy");
    private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");
    private static final CharSequence STRICT_TRANSPORT_SECURITY =
            HttpHeaders.createOptimized("strict-transport-security");
    private static final CharSequence A_YEAR = HttpHeaders.createOptimized("max-age=31536000");

    private final CharSequence vary;
    private final Cors cors;

    Headers(Cors cors) {
        this.cors = cors;
        this.vary =
                HttpHeaders.createOptimized(
                        "Accept, Accept-Encoding" + (cors.negotiates() ? ", Origin" : ""));
    }

    @Override
    public void addHeaders(RoutingContext context) {
        var request = context.request();
        var headers = context.response().headers();
        headers.set(HttpHeaders.VARY, vary)
                .set(CONTENT_TYPE_OPTIONS, NOSNIFF)
                .set(CONTENT_SECURITY_POLICY, NOTHING)
                .set(REFERRER_POLICY, NO_REFERRER);
        if ("https".equals(request.scheme())) {
            headers.set(STRICT_TRANSPORT_SECURITY, A_YEAR);
        }
        cors.permit(request, headers);
    }

    void route(@Observes Router router) {
        router.route().order(BEHIND_MEMORY).handler(this::completeAtTheEnd);
    }

    /// What resources say of caches and of what they negotiate is completed: what was sent to
    /// somebody with a token is kept by nobody in between, nor is what says nothing of it.
    private void completeAtTheEnd(RoutingContext context) {
        var headers = context.response().headers();
        context.addHeadersEndHandler(_ -> {
            headers.set(HttpHeaders.VARY, vary);
            if (!headers.contains(HttpHeaders.CACHE_CONTROL)
                    || context.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
                headers.set(HttpHeaders.CACHE_CONTROL, NO_STORE);
            }
        });
        context.next();
    }
}
