package org.entente.observability.refusal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.entente.contracts.ProblemType;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Bodies that cannot be read into what a resource takes. Jackson's own messages name classes.
class BodyRefusals {

    @ServerExceptionMapper(priority = ExceptionMappers.BEFORE_THE_LIBRARYS)
    Response notJson(JsonProcessingException e, HttpServerRequest request) {
        var place = e.getLocation();
        return response(
                e,
                place == null
                        ? "The body is not JSON."
                        : "The body is not JSON at line %d, column %d."
                                .formatted(place.getLineNr(), place.getColumnNr()),
                request);
    }

    @ServerExceptionMapper(priority = ExceptionMappers.BEFORE_THE_LIBRARYS)
    Response mismatch(MismatchedInputException e, HttpServerRequest request) {
        return response(e, "The body has something else than expected at %s.", e, request);
    }

    @ServerExceptionMapper(priority = ExceptionMappers.BEFORE_THE_LIBRARYS)
    Response format(InvalidFormatException e, HttpServerRequest request) {
        return response(e, "The body has a value that cannot be there at %s.", e, request);
    }

    @ServerExceptionMapper(priority = ExceptionMappers.BEFORE_THE_LIBRARYS)
    Response unknownMember(UnrecognizedPropertyException e, HttpServerRequest request) {
        return response(e, "The body has a member that is not known at %s.", e, request);
    }

    private static Response response(
            Throwable cause, String detail, JsonMappingException at, HttpServerRequest request) {
        return response(cause, detail.formatted(pointer(at)), request);
    }

    private static Response response(Throwable cause, String detail, HttpServerRequest request) {
        HttpProblem problem = Refusal.of(ProblemType.MALFORMED_JSON, detail).build();
        return ExceptionMappers.response(cause, problem, request);
    }

    /// As RFC 6901 writes it; the root as `/`.
    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step ->
                        step.getFieldName() == null
                                ? Integer.toString(step.getIndex())
                                : step.getFieldName().replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining("/", "/", ""));
    }
}
