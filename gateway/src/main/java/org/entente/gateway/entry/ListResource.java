package org.entente.gateway.entry;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.entente.contracts.Kind;
import org.entente.gateway.Addresses;
import org.entente.gateway.access.Readers;
import org.entente.gateway.cache.Compositions;
import org.entente.gateway.entry.Listing.Question;
import org.entente.gateway.openapi.ForKinds;
import org.entente.gateway.question.Parameters;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The entries of one kind, a page at a time.
@Path("/v1/{kinds}")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
class ListResource {

    private final Listing listing;
    private final Compositions compositions;
    private final Readers readers;

    ListResource(Listing listing, Compositions compositions, Readers readers) {
        this.readers = readers;
        this.listing = listing;
        this.compositions = compositions;
    }

    /// @param limit rows a page; more than 200 are taken as 200
    /// @param sort `id`, or `-day` for the latest first
    @Operation(
            operationId = "list{Kinds}",
            summary = "Lists {kinds}",
            description = "The {kinds} of the record, a page at a time.")
    @ForKinds({Kind.ACTOR, Kind.DIALOGUE, Kind.STATEMENT, Kind.PARTNERSHIP})
    @APIResponse(
            responseCode = "200",
            description = "A page of {kinds}.",
            content = @Content(schema = @Schema(ref = "{Kind}Page")))
    @GET
    public Response list(
            @RestPath String kinds,
            @Parameter(
                            description =
                                    "Only those in which this actor takes part, in whatever role.",
                            schema = @Schema(ref = "id"))
                    @RestQuery
                    @Nullable String actor,
            @Parameter(description = "Only those of this type.", schema = @Schema(ref = "words"))
                    @RestQuery
                    @Nullable String type,
            @Parameter(description = "Whether those retracted are listed as well.")
                    @RestQuery
                    @DefaultValue("false")
                    boolean retracted,
            @Parameter(
                            description = "By id, or the latest first.",
                            schema = @Schema(enumeration = {"id", "-day"}))
                    @RestQuery
                    @DefaultValue("id")
                    String sort,
            @RestQuery @DefaultValue("50") int limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String asKnownAt,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch,
            @Context HttpServerRequest request) {
        Parameters.oneOf("sort", sort, List.of("id", "-day"));
        var question =
                new Question(
                        Addresses.kind(kinds),
                        actor,
                        type,
                        retracted,
                        sort.equals("-day"),
                        readers.asKnown(asKnownAt));
        return compositions.answer(
                request, ifNoneMatch, _ -> listing.page(question, cursor, limit));
    }
}
