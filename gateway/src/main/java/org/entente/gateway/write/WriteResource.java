package org.entente.gateway.write;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.entente.contracts.EntryKey;
import org.entente.contracts.Kind;
import org.entente.gateway.Addresses;
import org.entente.gateway.Problems;
import org.entente.gateway.consistency.Patience;
import org.entente.gateway.consistency.Waiting;
import org.jboss.resteasy.reactive.RestPath;

/// Writes of one entry. The owner decides; the answer comes when the view shows what was written,
/// or says that it does not show it yet.
@Path("/v1/{kinds}/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("editor")
@RunOnVirtualThread
class WriteResource {

    private final Owners owners;
    private final Passing passing;
    private final Waiting waiting;
    private final Afterwards afterwards;

    WriteResource(Owners owners, Passing passing, Waiting waiting, Afterwards afterwards) {
        this.owners = owners;
        this.passing = passing;
        this.waiting = waiting;
        this.afterwards = afterwards;
    }

    @PUT
    public Response put(
            @RestPath String kinds,
            @RestPath String id,
            @Context HttpServerRequest request,
            @Context HttpHeaders headers,
            byte[] body) {
        return write(Addresses.key(kinds, id), request, headers, body);
    }

    @POST
    @Path("retraction")
    public Response retract(
            @RestPath String kinds,
            @RestPath String id,
            @Context HttpServerRequest request,
            @Context HttpHeaders headers,
            byte[] body) {
        return write(Addresses.key(kinds, id), request, headers, body);
    }

    /// Appends to a commitment, or has an editor decide on one that was proposed.
    @POST
    @Path("{call:evidence|assessments|acceptance|rejection}")
    public Response call(
            @RestPath String kinds,
            @RestPath String id,
            @Context HttpServerRequest request,
            @Context HttpHeaders headers,
            byte[] body) {
        var key = Addresses.key(kinds, id);
        if (key.kind() != Kind.COMMITMENT) {
            throw Problems.notFound("Only commitments have this call.");
        }
        return write(key, request, headers, body);
    }

    private Response write(
            EntryKey key, HttpServerRequest request, HttpHeaders headers, byte[] body) {
        var wished = Patience.wished(headers.getHeaderString(Patience.PREFER));
        var owner = owners.of(key.kind());
        try (var waiter = waiting.on(key)) {
            var answered =
                    passing.pass(owner, request.method().name(), request.uri(), headers, body);
            var answer = Passing.answer(answered);
            if (answered.statusCode() / 100 == 2) {
                afterwards.completes(answer, answered, waiter, wished);
            }
            return answer.build();
        }
    }
}
