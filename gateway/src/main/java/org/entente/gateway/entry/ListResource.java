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
import org.entente.gateway.Addresses;
import org.entente.gateway.access.Readers;
import org.entente.gateway.cache.Compositions;
import org.entente.gateway.entry.Listing.Question;
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
    @GET
    public Response list(
            @RestPath String kinds,
            @RestQuery @Nullable String actor,
            @RestQuery @Nullable String type,
            @RestQuery @DefaultValue("false") boolean retracted,
            @RestQuery @DefaultValue("id") String sort,
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
