package org.entente.gateway.http;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.contracts.ProblemType;
import org.entente.gateway.Problems;
import org.entente.gateway.openapi.AnswersWith;
import org.entente.gateway.openapi.ComesWithTheProgram;
import org.jboss.resteasy.reactive.RestPath;

/// What the `type` of a problem means, at its address.
@Tag(name = "Documents")
@Path("/problems")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@ComesWithTheProgram
class ProblemResource {

    @Operation(
            operationId = "listProblems",
            summary = "Lists the types of problems",
            description = "Every way in which a request can be refused, and what to do then.")
    @AnswersWith(Overview.class)
    @GET
    public Overview list() {
        return new Overview(Arrays.stream(ProblemType.values()).map(ProblemExplained::of).toList());
    }

    @Operation(
            operationId = "getProblem",
            summary = "Explains a type of problems",
            description = "What the `type` of a problem means, at its address.")
    @AnswersWith(ProblemExplained.class)
    @APIResponse(responseCode = "404", description = "No problem is called so.")
    @GET
    @Path("{name}")
    public ProblemExplained get(
            @Parameter(
                            description = "The last part of the problem's `type`.",
                            schema = @Schema(ref = "problem"))
                    @RestPath
                    String name) {
        return ProblemType.of(name)
                .map(ProblemExplained::of)
                .orElseThrow(() ->
                        Problems.notFound(
                                "No problem is called " + name + ".",
                                Arrays.stream(ProblemType.values())
                                        .map(ProblemType::text)
                                        .toList()));
    }

    /// Every type of problem.
    @Schema(name = "Problems")
    record Overview(List<ProblemExplained> items) {}
}
