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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.gateway.Problems;
import org.entente.gateway.openapi.AnswersWith;
import org.entente.gateway.webhook.reach.Reach;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Endpoints of subscribers: where they want to be told of what. Each belongs to the subject of the
/// token that registered it.
@Tag(name = "Webhooks")
@APIResponse(
        responseCode = "503",
        description =
                "Webhooks are off here, or something that they need cannot be reached; `Retry-After` says when to come again.")
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
    @Operation(
            operationId = "registerWebhook",
            summary = "Registers a webhook",
            description =
                    "Registers an address to which changes are posted as they happen, and asks it at once whether it wants to be told; until it says so the webhook is `pending`. The answer is the only one that shows the secret with which deliveries are signed.")
    @RequestBody(
            description = "Where to post which changes.",
            required = true,
            content = @Content(schema = @Schema(ref = "WebhookToRegister")))
    @AnswersWith(WebhookView.class)
    @APIResponse(
            responseCode = "201",
            description = "The webhook, with its secret.",
            headers = @Header(name = "ETag"))
    @APIResponse(
            responseCode = "409",
            description = "The caller has as many webhooks as one may have.")
    @APIResponse(
            responseCode = "422",
            description =
                    "The address must not be reached, or something else is not as it must be.")
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
    @Operation(
            operationId = "listWebhooks",
            summary = "Lists the caller's webhooks",
            description = "The oldest first.")
    @AnswersWith(Mine.class)
    @GET
    public Mine list() {
        return new Mine(
                endpoints.ownedBy(owners.name()).stream()
                        .map(one -> WebhookView.of(one, pending.backlog(one.id()), null))
                        .toList());
    }

    @Operation(
            operationId = "getWebhook",
            summary = "Reads a webhook",
            description = "How it stands, and how much is waiting for it.")
    @AnswersWith(WebhookView.class)
    @APIResponse(
            responseCode = "200",
            description = "The webhook.",
            headers = @Header(name = "ETag"))
    @APIResponse(responseCode = "404", description = "The caller has no such webhook.")
    @GET
    @Path("{id}")
    public Response get(
            @Parameter(description = "The id of the webhook.", schema = @Schema(ref = "webhook-id"))
                    @RestPath
                    String id) {
        return answer(owners.own(id));
    }

    /// Replaces address, filter and description. Another address has to be proven anew; another
    /// filter is for what has not been taken from the feed yet.
    @Operation(
            operationId = "replaceWebhook",
            summary = "Changes a webhook",
            description =
                    "Replaces address, filter and description. Another address is asked anew whether it wants to be told; another filter is for what has not been taken from the feed yet.")
    @RequestBody(
            description = "Where to post which changes.",
            required = true,
            content = @Content(schema = @Schema(ref = "WebhookToRegister")))
    @AnswersWith(WebhookView.class)
    @APIResponse(
            responseCode = "200",
            description = "The webhook as it is now.",
            headers = @Header(name = "ETag"))
    @APIResponse(responseCode = "404", description = "The caller has no such webhook.")
    @APIResponse(responseCode = "412", description = "It has been changed since.")
    @APIResponse(
            responseCode = "422",
            description =
                    "The address must not be reached, or something else is not as it must be.")
    @APIResponse(responseCode = "428", description = "Send the `ETag` that was read as `If-Match`.")
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response replace(
            @Parameter(description = "The id of the webhook.", schema = @Schema(ref = "webhook-id"))
                    @RestPath
                    String id,
            @Parameter(
                            description =
                                    "The entity tag that was read: the webhook is only changed when it still stands there. `*` takes whatever there is.",
                            schema = @Schema(ref = "entity-tags!"))
                    @RestHeader("If-Match")
                    @Nullable String ifMatch,
            byte[] body) {
        var before = owners.own(id);
        if (ifMatch == null) {
            throw Refusals.preconditionRequired();
        }
        var wish = Wish.read(Wish.class, body);
        var url = wish.checked(reach);
        var filter = Filters.text(wish.changes());
        var status = url.equals(before.url()) ? before.status() : Status.PENDING;
        if (!before.isMeantBy(ifMatch)
                || !endpoints.replace(before, url, wish.description(), filter, status)) {
            throw Refusals.changedMeanwhile(owners.own(id));
        }
        if (!url.equals(before.url())) {
            registration.prove(owners.own(id));
        }
        sharing.look();
        return answer(owners.own(id));
    }

    @Operation(
            operationId = "removeWebhook",
            summary = "Removes a webhook",
            description = "It is told nothing more, and its deliveries are forgotten.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @APIResponse(responseCode = "404", description = "The caller has no such webhook.")
    @DELETE
    @Path("{id}")
    public Response remove(
            @Parameter(description = "The id of the webhook.", schema = @Schema(ref = "webhook-id"))
                    @RestPath
                    String id) {
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

    /// The webhooks of the caller.
    @Schema(name = "Webhooks")
    record Mine(List<WebhookView> items) {}
}
