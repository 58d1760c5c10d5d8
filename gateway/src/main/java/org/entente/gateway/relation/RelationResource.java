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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.gateway.access.Readers;
import org.entente.gateway.cache.Compositions;
import org.entente.gateway.openapi.AnswersWith;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The dossier of two actors, in whichever order they are named.
@Tag(name = "Questions")
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

    @Operation(
            operationId = "relation",
            summary = "The dossier of two actors",
            description =
                    "All that the record holds of the two together: dialogues, statements, positions on each other, partnerships, commitments and what is due.")
    @AnswersWith(Relation.class)
    @GET
    public Response get(
            @Parameter(description = "An actor.", schema = @Schema(ref = "id")) @RestPath
                    String one,
            @Parameter(
                            description = "Another actor; the order does not matter.",
                            schema = @Schema(ref = "id"))
                    @RestPath
                    String other,
            @RestQuery @Nullable String asKnownAt,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch,
            @Context HttpServerRequest request) {
        var asKnown = readers.asKnown(asKnownAt);
        return compositions.answer(
                request, ifNoneMatch, today -> relations.between(one, other, today, asKnown));
    }
}
