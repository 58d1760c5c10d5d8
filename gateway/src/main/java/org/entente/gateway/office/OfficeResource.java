package org.entente.gateway.office;

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
import org.entente.gateway.cache.Compositions;
import org.entente.gateway.question.AsKnown;
import org.entente.gateway.question.Parameters;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Who held an office on a day, and which offices a person held.
@Path("/v1/offices")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
class OfficeResource {

    private final Officeholders officeholders;
    private final Compositions compositions;

    OfficeResource(Officeholders officeholders, Compositions compositions) {
        this.officeholders = officeholders;
        this.compositions = compositions;
    }

    @GET
    public Response held(
            @RestQuery @Nullable String code,
            @RestQuery @Nullable String of,
            @RestQuery @Nullable String person,
            @RestQuery @Nullable String office,
            @RestQuery @Nullable String on,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @DefaultValue("50") int limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String asKnownAt,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch,
            @Context HttpServerRequest request) {
        var question =
                new Officeholders.Question(
                        code,
                        of,
                        person,
                        office,
                        Parameters.day("on", on),
                        Parameters.day("from", from),
                        Parameters.day("to", to),
                        AsKnown.read(asKnownAt));
        return compositions.answer(
                request, ifNoneMatch, _ -> officeholders.page(question, cursor, limit));
    }
}
