package org.entente.gateway.cache;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Sends an answer that is ready from memory on the event loop, before anything else looks at the
/// request. Only for plain anonymous reads: whoever brings a token, or wants something other than
/// JSON, goes the whole way.
@ApplicationScoped
class ReadyAnswers {

    /// Ahead of Quarkus' own handlers.
    private static final int FIRST = Integer.MIN_VALUE + 10;

    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");
    private static final CharSequence NO_CACHE = HttpHeaders.createOptimized(Answers.CACHE_CONTROL);
    private static final CharSequence VARY = HttpHeaders.createOptimized(Answers.VARY);
    private static final CharSequence LINK = HttpHeaders.createOptimized("link");
    private static final CharSequence TOKEN = HttpHeaders.createOptimized("consistency-token");

    private final Answers answers;

    ReadyAnswers(Answers answers) {
        this.answers = answers;
    }

    void route(@Observes Router router) {
        router.get("/v1/*").order(FIRST).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        var request = context.request();
        var ready = plain(context) ? answers.ready(request.uri()) : null;
        if (ready == null) {
            context.next();
            return;
        }
        var response = request.response();
        response.headers()
                .set(HttpHeaders.ETAG, ready.tag())
                .set(HttpHeaders.CACHE_CONTROL, NO_CACHE)
                .set(HttpHeaders.VARY, VARY);
        if (ready.link() != null) {
            response.headers().set(LINK, ready.link());
        }
        if (ready.matches(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(ready.body());
        }
    }

    private static boolean plain(RoutingContext context) {
        var headers = context.request().headers();
        var accept = headers.get(HttpHeaders.ACCEPT);
        return !headers.contains(HttpHeaders.AUTHORIZATION)
                && !headers.contains(TOKEN)
                && !headers.contains(HttpHeaders.ORIGIN)
                && (accept == null
                        || accept.equals("*/*")
                        || accept.startsWith("application/json"));
    }
}
