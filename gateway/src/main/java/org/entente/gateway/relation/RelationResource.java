package org.entente.gateway.relation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.entente.gateway.access.Readers;
import org.entente.gateway.cache.Compositions;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The dossier of two actors, in whichever order they are named.
@Path("/v1/relations/{one}/{other}")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
class RelationResource {

    private final Relations relations;
    private final Compositions compositions;
    private final Readers readers;

    RelationResource(Relations relations, Compositions compositions, Readers readers) {
        this.readers = readers;
        this.relations = relations;
        this.compositions = compositions;
    }

    @GET
    public Response get(
            @RestPath String one,
            @RestPath String other,
            @RestQuery @Nullable String asKnownAt,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch,
            @Context HttpServerRequest request) {
        var asKnown = readers.asKnown(asKnownAt);
        return compositions.answer(
                request, ifNoneMatch, today -> relations.between(one, other, today, asKnown));
    }
}
