package org.entente.gateway.webhook;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import org.entente.gateway.question.Value;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What was delivered to an endpoint, and what is delivered because its owner asks for it.
@Tag(name = "Webhooks")
@APIResponse(
        responseCode = "503",
        description =
                "Webhooks are off here, or something that they need cannot be reached; `Retry-After` says when to come again.")
@Path("/v1/webhooks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"editor", "subscriber", "admin"})
@RunOnVirtualThread
class WebhookDeliveries {

    private final Owners owners;
    private final Endpoints endpoints;
    private final Pending pending;
    private final Attempts attempts;
    private final Sending sending;
    private final Sharing sharing;
    private final Feed feed;
    private final UriInfo address;
    private final Clock clock;

    WebhookDeliveries(
            Owners owners,
            Endpoints endpoints,
            Pending pending,
            Attempts attempts,
            Sending sending,
            Sharing sharing,
            Feed feed,
            UriInfo address,
            Clock clock) {
        this.owners = owners;
        this.endpoints = endpoints;
        this.pending = pending;
        this.attempts = attempts;
        this.sending = sending;
        this.sharing = sharing;
        this.feed = feed;
        this.address = address;
        this.clock = clock;
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
        return WebhookView.of(owners.own(id), pending.backlog(id), null);
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
    @POST
    @Path("test")
    public Attempts.Attempt test(
            @Parameter(description = "The id of the webhook.", schema = @Schema(ref = "webhook-id"))
                    @RestPath
                    String id) {
        var one = owners.own(id);
        one.mustBeProven();
        var made = new AtomicReference<Attempts.@Nullable Attempt>();
        sending.send(
                one,
                Event.test(feed.head(), clock.instant()),
                1,
                (attempt, _) -> made.set(attempt));
        var attempt = Objects.requireNonNull(made.get());
        if (!attempts.add(id, attempt)) {
            throw Owners.none();
        }
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
    @GET
    @Path("deliveries")
    public Response deliveries(
            @Parameter(description = "The id of the webhook.", schema = @Schema(ref = "webhook-id"))
                    @RestPath
                    String id,
            @RestQuery @DefaultValue("50") int limit,
            @RestQuery @Nullable String cursor) {
        owners.own(id);
        var question = "deliveries of " + id;
        var place = Cursor.read(cursor, question, Value.LONG);
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
