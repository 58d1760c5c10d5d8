package org.entente.gateway.http;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.entente.contracts.ProblemType;
import org.entente.gateway.Problems;
import org.jboss.resteasy.reactive.RestPath;

/// What the `type` of a problem means, at its address.
@Path("/problems")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class ProblemResource {

    @GET
    public Overview list() {
        return new Overview(Arrays.stream(ProblemType.values()).map(ProblemExplained::of).toList());
    }

    @GET
    @Path("{name}")
    public ProblemExplained get(@RestPath String name) {
        return ProblemType.of(name)
                .map(ProblemExplained::of)
                .orElseThrow(() ->
                        Problems.notFound(
                                "No problem is called " + name + ".",
                                Arrays.stream(ProblemType.values())
                                        .map(ProblemType::text)
                                        .toList()));
    }

    record Overview(List<ProblemExplained> items) {}
}
