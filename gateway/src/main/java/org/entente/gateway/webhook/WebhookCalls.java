package org.entente.gateway.webhook;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.gateway.openapi.AnswersWith;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// What an endpoint's owner can have it do: be told, or not, and signed for with which secret.
@Tag(name = "Webhooks")
@APIResponse(
        responseCode = "503",
        description =
                "Webhooks are off here, or something that they need cannot be reached; `Retry-After` says when to come again.")
@Path("/v1/webhooks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"editor", "subscriber", "admin"})
@RunOnVirtualThread
class WebhookCalls {

    private final Owners owners;
    private final Endpoints endpoints;
    private final Registration registration;
    private final Secrets secrets;
    private final Pending pending;
    private final Sharing sharing;
    private final WebhookConfig config;
    private final Clock clock;

    WebhookCalls(
            Owners owners,
            Endpoints endpoints,
            Registration registration,
            Secrets secrets,
            Pending pending,
            Sharing sharing,
            WebhookConfig config,
            Clock clock) {
        this.owners = owners;
        this.endpoints = endpoints;
        this.registration = registration;
        this.secrets = secrets;
        this.pending = pending;
        this.sharing = sharing;
        this.config = config;
        this.clock = clock;
    }

    /// Asks the address once more whether it wants to be told.
    @Operation(
            operationId = "verifyWebhook",
            summary = "Asks the address once more",
            description =
                    "Asks whether it wants to be told. What becomes of it stands in `status` and `reason`.")
    @AnswersWith(WebhookView.class)
    @APIResponse(responseCode = "404", description = "The caller has no such webhook.")
    @POST
    @Path("verify")
    public WebhookView verify(
            @Parameter(description = "The id of the webhook.", schema = @Schema(ref = "webhook-id"))
                    @RestPath
                    String id) {
        var one = owners.own(id);
        if (one.status() == Status.PENDING) {
            registration.prove(one);
        }
        return view(id, null);
    }

    /// Has it told again, from where it stands.
    @Operation(
            operationId = "enableWebhook",
            summary = "Enables a webhook",
            description = "Has it told again, from where it stands.")
    @AnswersWith(WebhookView.class)
    @APIResponse(responseCode = "404", description = "The caller has no such webhook.")
    @APIResponse(
            responseCode = "409",
            description = "Its address has not said yet that it wants to be told.")
    @POST
    @Path("enable")
    public WebhookView enable(
            @Parameter(description = "The id of the webhook.", schema = @Schema(ref = "webhook-id"))
                    @RestPath
                    String id) {
        owners.own(id).mustBeProven();
        endpoints.activate(id);
        sharing.look();
        return view(id, null);
    }

    /// Has it told nothing until it is enabled.
    @Operation(
            operationId = "disableWebhook",
            summary = "Disables a webhook",
            description = "Has it told nothing until it is enabled.")
    @AnswersWith(WebhookView.class)
    @APIResponse(responseCode = "404", description = "The caller has no such webhook.")
    @APIResponse(
            responseCode = "409",
            description = "Its address has not said yet that it wants to be told.")
    @POST
    @Path("disable")
    public WebhookView disable(
            @Parameter(description = "The id of the webhook.", schema = @Schema(ref = "webhook-id"))
                    @RestPath
                    String id) {
        owners.own(id).mustBeProven();
        endpoints.set(id, Status.DISABLED, "Its owner disabled it.");
        sharing.look();
        return view(id, null);
    }

    /// Makes another secret, which this answer alone shows. The former one signs as well for a day.
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Makes another secret",
            description =
                    "The answer is the only one that shows it. The former one signs as well for a day.")
    @AnswersWith(WebhookView.class)
    @APIResponse(responseCode = "404", description = "The caller has no such webhook.")
    @POST
    @Path("secret")
    public Response rotate(
            @Parameter(description = "The id of the webhook.", schema = @Schema(ref = "webhook-id"))
                    @RestPath
                    String id) {
        var one = owners.own(id);
        var secret = secrets.make();
        var until = secrets.opens(id, one.secret()) ? clock.instant().plus(config.overlap()) : null;
        endpoints.rotate(id, secrets.seal(id, secret), until);
        sharing.look();
        return Response.ok(view(id, secret)).header("Cache-Control", "no-store").build();
    }

    private WebhookView view(String id, @Nullable String secret) {
        return WebhookView.of(owners.own(id), pending.backlog(id), secret);
    }
}
