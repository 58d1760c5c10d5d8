package org.entente.gateway.cache;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.entente.observability.RequestIds;

/// Sends an answer that is ready from memory on the event loop, before anything else looks at the
/// request. Only for plain anonymous reads: whoever brings a token, or wants something other than
/// JSON, goes the whole way.
@ApplicationScoped
class ReadyAnswers {

    /// Ahead of Quarkus' own handlers.
    private static final int FIRST = Integer.MIN_VALUE + 10;

    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");
    private static final CharSequence NO_CACHE = HttpHeaders.createOptimized(Answers.CACHE_CONTROL);
    private static final CharSequence GZIP = HttpHeaders.createOptimized("gzip");
    private static final CharSequence LINK = HttpHeaders.createOptimized("link");
    private static final CharSequence TOKEN = HttpHeaders.createOptimized("consistency-token");

    private final Answers answers;

    ReadyAnswers(Answers answers) {
        this.answers = answers;
    }

    void route(@Observes Router router) {
        router.route("/v1/*")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(FIRST)
                .handler(this::answer);
    }

    private void answer(RoutingContext context) {
        var request = context.request();
        var answer = plain(request) ? answers.ready(request.uri()) : null;
        if (answer == null || !sent(context, answer)) {
            context.next();
        }
    }

    private static boolean sent(RoutingContext context, Answer answer) {
        var request = context.request();
        var response = request.response();
        var match = answer.match(request.getHeader(HttpHeaders.IF_NONE_MATCH));
        if (match != null) {
            RequestIds.of(context);
            head(request, answer, match);
            response.setStatusCode(304).end();
            return true;
        }
        var encoded = answer.ready(Gzip.isTaken(request.getHeader(HttpHeaders.ACCEPT_ENCODING)));
        if (encoded == null) {
            return false;
        }
        RequestIds.of(context);
        head(request, answer, encoded.tag());
        response.putHeader(HttpHeaders.CONTENT_TYPE, JSON);
        if (encoded.compressed()) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, GZIP);
        }
        response.end(encoded.body());
        return true;
    }

    private static void head(HttpServerRequest request, Answer answer, String tag) {
        var headers = request.response().headers();
        headers.set(HttpHeaders.ETAG, tag).set(HttpHeaders.CACHE_CONTROL, NO_CACHE);
        var link = answer.link(request);
        if (link != null) {
            headers.set(LINK, link);
        }
    }

    private static boolean plain(HttpServerRequest request) {
        var headers = request.headers();
        var accept = headers.get(HttpHeaders.ACCEPT);
        return !headers.contains(HttpHeaders.AUTHORIZATION)
                && !headers.contains(TOKEN)
                && (accept == null || accept.equals("*/*") || prefersJson(accept));
    }

    /// JSON is named first, and nothing is ranked otherwise.
    private static boolean prefersJson(String accept) {
        return accept.startsWith("application/json")
                && (accept.length() == JSON.length()
                        || ", ".indexOf(accept.charAt(JSON.length())) >= 0)
                && accept.indexOf(';') < 0;
    }
}
