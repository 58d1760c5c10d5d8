package org.entente.gateway.reference;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.gateway.Addresses;
import org.entente.gateway.access.Readers;
import org.entente.gateway.cache.Compositions;
import org.entente.gateway.openapi.AnswersPagesOf;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What refers to an entry.
@Path("/v1/{kinds}/{id}/references")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
class ReferenceResource {

    private final References references;
    private final Compositions compositions;
    private final Readers readers;

    ReferenceResource(References references, Compositions compositions, Readers readers) {
        this.readers = readers;
        this.references = references;
        this.compositions = compositions;
    }

    @Operation(
            operationId = "list{Kind}References",
            summary = "Lists what refers to {a kind}",
            description =
                    "Entries that name the {kind} or a part of it, with the place where they do.")
    @AnswersPagesOf(References.Referring.class)
    @GET
    public Response references(
            @RestPath String kinds,
            @RestPath String id,
            @Parameter(
                            description = "Only references from entries of this kind.",
                            schema = @Schema(ref = "kind"))
                    @RestQuery
                    @Nullable String kind,
            @RestQuery @DefaultValue("50") int limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String asKnownAt,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch,
            @Context HttpServerRequest request) {
        var question =
                new References.Question(
                        Addresses.key(kinds, id), Kinds.read(kind), readers.asKnown(asKnownAt));
        return compositions.answer(
                request, ifNoneMatch, _ -> references.page(question, cursor, limit));
    }
}
