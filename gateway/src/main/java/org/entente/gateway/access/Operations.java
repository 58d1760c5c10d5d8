package org.entente.gateway.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import org.jboss.logging.Logger;

/// How operations stand on the management port: asking is free, changing is for administrators.
@ApplicationScoped
public class Operations {

    private static final Logger LOG = Logger.getLogger(Operations.class);

    private final Administrators administrators;
    private final ObjectMapper json;

    Operations(Administrators administrators, ObjectMapper json) {
        this.administrators = administrators;
        this.json = json;
    }

    /// What an operation answers.
    public record Answer(int status, Object body) {}

    /// Does it, off the event loop.
    @FunctionalInterface
    public interface Operation {
        Answer run(RoutingContext context) throws Exception;
    }

    /// Whoever may reach the port may ask.
    public void get(Router router, String path, Operation operation) {
        router.route(HttpMethod.GET, path)
                .blockingHandler(context -> answer(context, operation), false);
    }

    /// Only administrators may change anything.
    public void post(Router router, String path, Operation operation) {
        router.route(HttpMethod.POST, path)
                .blockingHandler(
                        context ->
                                administrators
                                        .refusal(context)
                                        .ifPresentOrElse(
                                                problem -> send(context, problem),
                                                () -> answer(context, operation)),
                        false);
    }

    private void answer(RoutingContext context, Operation operation) {
        try {
            var answer = operation.run(context);
            send(context, answer.status(), "application/json", answer.body());
        } catch (HttpProblem problem) {
            send(context, problem);
        } catch (Exception e) {
            LOG.errorf(e, "%s failed", context.request().path());
            context.fail(e);
        }
    }

    private void send(RoutingContext context, HttpProblem problem) {
        if (problem.getStatusCode() == 401) {
            context.response().putHeader("WWW-Authenticate", "Bearer");
        }
        send(context, problem.getStatusCode(), "application/problem+json", problem);
    }

    private void send(RoutingContext context, int status, String type, Object body) {
        try {
            context.response()
                    .setStatusCode(status)
                    .putHeader(HttpHeaders.CONTENT_TYPE, type)
                    .end(json.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
