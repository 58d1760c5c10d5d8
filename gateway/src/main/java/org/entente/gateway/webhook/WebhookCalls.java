package org.entente.gateway.webhook;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.gateway.feed.Feed;
import org.entente.gateway.feed.Position;
import org.entente.gateway.openapi.AnswersPagesOf;
import org.entente.gateway.openapi.AnswersWith;
import org.entente.gateway.question.AsKnown;
import org.entente.gateway.question.Cursor;
import org.entente.gateway.question.Page;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What an endpoint's owner can do with it beside changing it.
@Tag(name = "Webhooks")
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
    private final Attempts attempts;
    private final Sending sending;
    private final Sharing sharing;
    private final Feed feed;
    private final WebhookConfig config;
    private final Clock clock;

    WebhookCalls(
            Owners owners,
            Endpoints endpoints,
            Registration registration,
            Secrets secrets,
            Pending pending,
            Attempts attempts,
            Sending sending,
            Sharing sharing,
            Feed feed,
            WebhookConfig config,
            Clock clock) {
        this.owners = owners;
        this.endpoints = endpoints;
        this.registration = registration;
        this.secrets = secrets;
        this.pending = pending;
        this.attempts = attempts;
        this.sending = sending;
        this.sharing = sharing;
        this.feed = feed;
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
    @APIResponse(
            responseCode = "503",
            description =
                    "Webhooks are off here, or something that they need cannot be reached; `Retry-After` says when to come again.")
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
    @APIResponse(
            responseCode = "503",
            description =
                    "Webhooks are off here, or something that they need cannot be reached; `Retry-After` says when to come again.")
    @POST
    @Path("enable")
    public WebhookView enable(
            @Parameter(description = "The id of the webhook.", schema = @Schema(ref = "webhook-id"))
                    @RestPath
                    String id) {
        proven(owners.own(id));
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
    @APIResponse(
            responseCode = "503",
            description =
                    "Webhooks are off here, or something that they need cannot be reached; `Retry-After` says when to come again.")
    @POST
    @Path("disable")
    public WebhookView disable(
            @Parameter(description = "The id of the webhook.", schema = @Schema(ref = "webhook-id"))
                    @RestPath
                    String id) {
        proven(owners.own(id));
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
    @APIResponse(
            responseCode = "503",
            description =
                    "Webhooks are off here, or something that they need cannot be reached; `Retry-After` says when to come again.")
    @POST
    @Path("secret")
    public Response rotate(
            @Parameter(description = "The id of the webhook.", schema = @Schema(ref = "webhook-id"))
                    @RestPath
                    String id) {
        owners.own(id);
        var secret = secrets.make();
        endpoints.rotate(id, secrets.seal(id, secret), clock.instant().plus(config.overlap()));
        sharing.look();
        return Response.ok(view(id, secret)).header("Cache-Control", "no-store").build();
    }

    /// Tells everything behind a position once more, in order.
    @Operation(
            operationId = "replayWebhook",
            summary = "Tells once more",
            description = "Everything behind a position, in order.")
    @RequestBody(
            description = "From where.",
            required = true,
            content = @Content(schema = @Schema(ref = "WebhookToReplay")))
    @AnswersWith(WebhookView.class)
    @APIResponse(responseCode = "404", description = "The caller has no such webhook.")
    @APIResponse(responseCode = "422", description = "That is no position of this feed.")
    @APIResponse(
            responseCode = "503",
            description =
                    "Webhooks are off here, or something that they need cannot be reached; `Retry-After` says when to come again.")
    @POST
    @Path("replay")
    @Consumes(MediaType.APPLICATION_JSON)
    public WebhookView replay(
            @Parameter(description = "The id of the webhook.", schema = @Schema(ref = "webhook-id"))
                    @RestPath
                    String id,
            byte[] body) {
        owners.own(id);
        endpoints.replay(id, position(Wish.read(Replay.class, body).from()));
        sharing.look();
        return view(id, null);
    }

    /// Posts an event that tells of nothing, once, and says what became of it.
    @Operation(
            operationId = "testWebhook",
            summary = "Sends a test",
            description = "Posts an event that tells of nothing, once, and says what became of it.")
    @AnswersWith(Attempts.Attempt.class)
    @APIResponse(responseCode = "404", description = "The caller has no such webhook.")
    @APIResponse(
            responseCode = "409",
            description = "Its address has not said yet that it wants to be told.")
    @APIResponse(
            responseCode = "503",
            description =
                    "Webhooks are off here, or something that they need cannot be reached; `Retry-After` says when to come again.")
    @POST
    @Path("test")
    public Attempts.Attempt test(
            @Parameter(description = "The id of the webhook.", schema = @Schema(ref = "webhook-id"))
                    @RestPath
                    String id) {
        var one = owners.own(id);
        proven(one);
        var made = new AtomicReference<Attempts.@Nullable Attempt>();
        sending.send(
                one,
                Event.test(feed.head(), clock.instant()),
                1,
                (attempt, _) -> made.set(attempt));
        var attempt = Objects.requireNonNull(made.get());
        attempts.add(id, attempt);
        return attempt;
    }

    /// Every attempt, the newest first.
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "Lists deliveries",
            description =
                    "Every attempt to deliver, the newest first, for as long as they are kept.")
    @AnswersPagesOf(Attempts.Attempt.class)
    @APIResponse(responseCode = "404", description = "The caller has no such webhook.")
    @APIResponse(
            responseCode = "503",
            description =
                    "Webhooks are off here, or something that they need cannot be reached; `Retry-After` says when to come again.")
    @GET
    @Path("deliveries")
    public Response deliveries(
            @Parameter(description = "The id of the webhook.", schema = @Schema(ref = "webhook-id"))
                    @RestPath
                    String id,
            @RestQuery @DefaultValue("50") int limit,
            @RestQuery @Nullable String cursor,
            @Context UriInfo address) {
        owners.own(id);
        var question = "deliveries of " + id;
        var place = Cursor.read(cursor, question, 1);
        var before = place == null ? Long.MAX_VALUE : Long.parseLong(place.getFirst());
        var look = Page.look(limit);
        var page =
                Page.of(
                        attempts.of(id, before, look),
                        look,
                        question,
                        attempt -> List.of(Long.toString(attempt.n())),
                        attempt -> attempt,
                        AsKnown.NOW);
        var answer = Response.ok(page).header("Cache-Control", "no-store");
        if (page.next() != null) {
            answer.link(
                    address.getRequestUriBuilder().replaceQueryParam("cursor", page.next()).build(),
                    "next");
        }
        return answer.build();
    }

    private WebhookView view(String id, @Nullable String secret) {
        return WebhookView.of(owners.own(id), pending.backlog(id), secret);
    }

    private static void proven(Endpoint endpoint) {
        if (endpoint.status() == Status.PENDING) {
            throw Refusals.notProven();
        }
    }

    /// `0` means the beginning of the feed.
    private Position position(@Nullable String from) {
        var head = feed.head();
        if ("0".equals(from)) {
            return new Position(head.epoch(), 0);
        }
        return Position.read(from == null ? "" : from)
                .filter(position -> position.epoch().equals(head.epoch()))
                .filter(position -> position.number() <= head.number())
                .orElseThrow(() ->
                        Wish.wrong("/from", "is a position of this feed, or 0 for its beginning"));
    }

    /// @param from the position behind which everything is told
    record Replay(@Nullable String from) {}
}
