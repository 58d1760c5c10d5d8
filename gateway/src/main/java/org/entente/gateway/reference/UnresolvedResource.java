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
import org.entente.contracts.EntryKey;
import org.entente.gateway.Problems;
import org.entente.gateway.cache.Compositions;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// References that lead nowhere yet.
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
    @GET
    public Response unresolved(
            @RestQuery @Nullable String entry,
            @RestQuery @Nullable String kind,
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
