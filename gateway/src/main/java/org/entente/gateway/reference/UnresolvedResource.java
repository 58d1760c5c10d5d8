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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.contracts.EntryKey;
import org.entente.gateway.Problems;
import org.entente.gateway.cache.Compositions;
import org.entente.gateway.openapi.AnswersPagesOf;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// References that lead nowhere yet.
@Tag(name = "Status")
@Path("/v1/status/references")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
class UnresolvedResource {

    private final Unresolved unresolved;
    private final Compositions compositions;

    UnresolvedResource(Unresolved unresolved, Compositions compositions) {
        this.unresolved = unresolved;
        this.compositions = compositions;
    }

    /// @param entry the key of the referring entry, such as `statement/some-id`
    @Operation(
            operationId = "unresolvedReferences",
            summary = "Lists references that lead nowhere yet",
            description =
                    "References whose target is not in the view, with the entries of which any one would resolve each.")
    @AnswersPagesOf(Unresolved.Missing.class)
    @GET
    public Response unresolved(
            @Parameter(
                            description =
                                    "Only references from this entry, such as `statement/2024-11-04-eu-kr-dprk-russia`.",
                            schema = @Schema(ref = "key"))
                    @RestQuery
                    @Nullable String entry,
            @Parameter(
                            description = "Only references from entries of this kind.",
                            schema = @Schema(ref = "kind"))
                    @RestQuery
                    @Nullable String kind,
            @RestQuery @DefaultValue("50") int limit,
            @RestQuery @Nullable String cursor,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch,
            @Context HttpServerRequest request) {
        var question = new Unresolved.Question(key(entry), Kinds.read(kind));
        return compositions.answer(
                request, ifNoneMatch, _ -> unresolved.page(question, cursor, limit));
    }

    private static @Nullable String key(@Nullable String entry) {
        try {
            return entry == null ? null : EntryKey.parse(entry).toString();
        } catch (IllegalArgumentException e) {
            throw Problems.badParameter("entry", "takes a kind and an id, such as actor/eu");
        }
    }
}
