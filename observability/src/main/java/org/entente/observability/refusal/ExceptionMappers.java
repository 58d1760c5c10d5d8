package org.entente.observability.refusal;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkus.security.ForbiddenException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// What resources and the framework throw, as problems. They come before the problem library's own
/// mappers, which name no type, and call a database that is away a fault of ours.
class ExceptionMappers {

    static final int BEFORE_THE_LIBRARYS = 1;

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARYS)
    Response notFound(NotFoundException e, HttpServerRequest request) {
        return response(e, FrameworkRefusals.of(404, request), request);
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARYS)
    Response notAllowed(NotAllowedException e, HttpServerRequest request) {
        return response(e, FrameworkRefusals.of(405, request), request);
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARYS)
    Response notAcceptable(NotAcceptableException e, HttpServerRequest request) {
        return response(e, FrameworkRefusals.of(406, request), request);
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARYS)
    Response notSupported(NotSupportedException e, HttpServerRequest request) {
        return response(e, FrameworkRefusals.of(415, request), request);
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARYS)
    Response other(WebApplicationException e, HttpServerRequest request) {
        return response(e, FrameworkRefusals.of(e.getResponse().getStatus(), request), request);
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARYS)
    Response forbidden(ForbiddenException e, HttpServerRequest request) {
        return response(e, FrameworkRefusals.of(403, request), request);
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARYS)
    Response broken(Exception e, HttpServerRequest request) {
        return response(e, Outage.of(e).orElseGet(FrameworkRefusals::internal), request);
    }

    static Response response(Throwable cause, HttpProblem problem, HttpServerRequest request) {
        var context = ProblemContext.of(cause, request.path());
        return ExceptionMapperBase.postProcessorsRegistry
                .applyPostProcessing(problem, context)
                .toResponse();
    }
}
