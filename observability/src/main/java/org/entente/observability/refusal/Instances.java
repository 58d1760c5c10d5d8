package org.entente.observability.refusal;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.InstanceUtils;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;

/// `instance` says which address was asked, as a reference (RFC 3986). The problem library would
/// write the path as it reads when it is decoded: with spaces and quotation marks.
@Singleton
class Instances implements ProblemPostProcessor {

    private static final int BEFORE_THE_LIBRARYS = 100;

    private final CurrentVertxRequest requests;

    Instances(CurrentVertxRequest requests) {
        this.requests = requests;
    }

    @Override
    public int priority() {
        return BEFORE_THE_LIBRARYS;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        return on(HttpProblem.builder(problem), requests.getCurrent().request()).build();
    }

    /// Has the problem say it of this request, if it has a path.
    static HttpProblem.Builder on(HttpProblem.Builder problem, HttpServerRequest request) {
        var path = request.path();
        // The library decodes what it is given when it writes it.
        return path == null
                ? problem
                : problem.withInstance(InstanceUtils.pathToInstance(reference(path)));
    }

    /// @param path as it was sent
    private static String reference(String path) {
        try {
            return new URI(path).toASCIIString();
        } catch (URISyntaxException _) {
            // What was asked is a URI, or it would not have come here; its path may be `//`, which
            // is a reference for everybody but this class.
            return path;
        }
    }
}
