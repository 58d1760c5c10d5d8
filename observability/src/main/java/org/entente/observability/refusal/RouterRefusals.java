package org.entente.observability.refusal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.arc.All;
import io.quarkus.security.AuthenticationException;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.util.List;
import org.entente.observability.RequestIds;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Answers what fails before or beside any resource: in the router, or in a handler of it.
@ApplicationScoped
public class RouterRefusals {

    private static final Logger LOG = Logger.getLogger(RouterRefusals.class);

    /// Behind everything else that takes failures, before Quarkus' own page.
    private static final int LAST_BUT_ONE = Integer.MAX_VALUE - 1;

    private static final int UNDECODABLE = 400;

    private static final CharSequence PROBLEM =
            HttpHeaders.createOptimized("application/problem+json");

    private final ObjectMapper json;
    private final List<EveryAnswer> headers;

    RouterRefusals(ObjectMapper json, @All List<EveryAnswer> headers) {
        this.json = json;
        this.headers = headers;
    }

    void route(@Observes Router router) {
        router.route().order(LAST_BUT_ONE).failureHandler(this::failed);
        // An address that the router cannot decode does not come to any route, nor to its failures.
        router.errorHandler(UNDECODABLE, this::failed);
    }

    /// The management port has routes and no resources, which would say so.
    void route(@Observes ManagementInterface management) {
        management.router().route().order(LAST_BUT_ONE).handler(this::nothing);
    }

    private void nothing(RoutingContext context) {
        send(context, FrameworkRefusals.nothing());
    }

    private void failed(RoutingContext context) {
        if (context.response().headWritten() || isOfAccess(context.failure())) {
            context.next();
            return;
        }
        headers.forEach(some -> some.addHeaders(context));
        send(context, problem(context));
    }

    /// Answered by the resources' mappers ([Unauthorized]).
    private static boolean isOfAccess(@Nullable Throwable failure) {
        return failure instanceof AuthenticationException || failure instanceof SecurityException;
    }

    private static HttpProblem problem(RoutingContext context) {
        var failure = context.failure();
        if (failure instanceof HttpProblem problem) {
            return problem;
        }
        if (failure == null || context.statusCode() / 100 == 4) {
            return FrameworkRefusals.of(context.statusCode(), context.request());
        }
        var outage = Outage.of(failure);
        if (outage.isPresent()) {
            return outage.get();
        }
        LOG.errorf(failure, "%s failed", context.request().path());
        return FrameworkRefusals.internal();
    }

    /// Ends the request with this problem. What of the body is still to come is not waited for.
    public void send(RoutingContext context, HttpProblem problem) {
        var request = context.request();
        var response = context.response();
        var whole = HttpProblem.builder(problem).with("requestId", RequestIds.of(context));
        Instances.on(whole, request);
        problem.getHeaders().forEach((name, value) -> response.putHeader(name, value.toString()));
        response.setStatusCode(problem.getStatusCode())
                .putHeader(HttpHeaders.CONTENT_TYPE, PROBLEM)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var unread = hasBody(request);
        if (unread) {
            response.putHeader(HttpHeaders.CONNECTION, "close");
        }
        var sent = response.end(text(whole.build()));
        if (unread) {
            sent.onComplete(_ -> request.connection().close());
        }
    }

    private static boolean hasBody(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || length != null && !length.equals("0");
    }

    private String text(HttpProblem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
