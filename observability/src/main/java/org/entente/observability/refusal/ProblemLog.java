package org.entente.observability.refusal;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/// One line for each refusal; where something is broken here, what broke as well. The problem
/// library would log what caused any 5xx, be it only that a client must ask again.
@Singleton
class ProblemLog implements ProblemPostProcessor {

    private static final Logger LOG = Logger.getLogger(ProblemLog.class);
    private static final int BROKEN = 500;

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getStatusCode() == BROKEN) {
            LOG.errorf(context.cause, "%s failed", context.path);
        } else {
            LOG.infof(
                    "%d %s %s: %s",
                    problem.getStatusCode(), context.path, problem.getType(), problem.getDetail());
        }
        return problem;
    }
}
