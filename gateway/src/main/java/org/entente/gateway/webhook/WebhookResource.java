package org.entente.gateway.webhook;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.entente.gateway.Problems;
import org.entente.gateway.webhook.reach.Reach;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Endpoints of subscribers: where they want to be told of what. Each belongs to the subject of the
/// token that registered it.
@Path("/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"editor", "subscriber", "admin"})
@RunOnVirtualThread
class WebhookResource {

    private final Owners owners;
    private final Endpoints endpoints;
    private final Registration registration;
    private final Pending pending;
    private final Sharing sharing;
    private final Reach reach;

    WebhookResource(
            Owners owners,
            Endpoints endpoints,
            Registration registration,
            Pending pending,
            Sharing sharing,
            Reach reach) {
        this.owners = owners;
        this.endpoints = endpoints;
        this.registration = registration;
        this.pending = pending;
        this.sharing = sharing;
        this.reach = reach;
    }

    /// Registers an endpoint, and asks its address whether it wants to be told. The answer is the
    /// only one that shows the secret.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response register(byte[] body) {
        var owner = owners.name();
        var wish = Wish.read(Wish.class, body);
        var registered = registration.register(owner, wish);
        var view = registered.view(pending);
        return Response.created(URI.create("/v1/webhooks/" + view.id()))
                .entity(view)
                .tag(String.valueOf(registered.endpoint().version()))
                .header("Cache-Control", "no-store")
                .build();
    }

    /// The caller's own, the oldest first.
    @GET
    public Mine list() {
        return new Mine(
                endpoints.ownedBy(owners.name()).stream()
                        .map(one -> WebhookView.of(one, pending.backlog(one.id()), null))
                        .toList());
    }

    @GET
    @Path("{id}")
    public Response get(@RestPath String id) {
        return answer(owners.own(id));
    }

    /// Replaces address, filter and description. Another address has to be proven anew; another
    /// filter is for what has not been taken from the feed yet.
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response replace(
            @RestPath String id, @RestHeader("If-Match") @Nullable String ifMatch, byte[] body) {
        var before = owners.own(id);
        if (ifMatch == null) {
            throw Refusals.preconditionRequired();
        }
        var wish = Wish.read(Wish.class, body);
        var url = wish.checked(reach);
        var filter = Filters.text(wish.changes());
        var status = url.equals(before.url()) ? before.status() : Status.PENDING;
        if (!(ifMatch.strip().equals("*")
                        || List.of(ifMatch.split("\\s*,\\s*")).contains(before.tag()))
                || !endpoints.replace(before, url, wish.description(), filter, status)) {
            throw Refusals.changedMeanwhile(owners.own(id));
        }
        if (!url.equals(before.url())) {
            registration.prove(owners.own(id));
        }
        sharing.look();
        return answer(owners.own(id));
    }

    @DELETE
    @Path("{id}")
    public Response remove(@RestPath String id) {
        owners.own(id);
        if (!endpoints.remove(id)) {
            throw Problems.notFound("You have no webhook of this id.");
        }
        sharing.look();
        return Response.noContent().build();
    }

    private Response answer(Endpoint one) {
        return Response.ok(WebhookView.of(one, pending.backlog(one.id()), null))
                .tag(String.valueOf(one.version()))
                .header("Cache-Control", "no-store")
                .build();
    }

    record Mine(List<WebhookView> items) {}
}
