package org.entente.gateway.position;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.entente.gateway.cache.Compositions;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Positions across all statements.
@Path("/v1/positions")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
class PositionResource {

    private final Positions positions;
    private final Compositions compositions;

    PositionResource(Positions positions, Compositions compositions) {
        this.positions = positions;
        this.compositions = compositions;
    }

    /// @param asked the filters, each of which may be asked for several values ([Filter]); `q`,
    ///   `from`, `to`, `first`, `sort` ([PositionQuestion])
    @GET
    public Response list(
            @RestQuery @DefaultValue("50") int limit,
            @RestQuery @Nullable String cursor,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch,
            @Context UriInfo asked,
            @Context HttpServerRequest request) {
        var question = PositionQuestion.read(asked.getQueryParameters());
        return compositions.answer(
                request, ifNoneMatch, _ -> positions.page(question, cursor, limit));
    }
}
