package org.entente.gateway.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.gateway.Problems;
import org.entente.gateway.access.Readers;
import org.entente.gateway.openapi.AnswersWith;
import org.entente.gateway.openapi.Takes;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Every change of the record in one order: as pages, and as server-sent events that go on where a
/// client left off.
@Tag(name = "Changes")
@Path("/v1/changes")
@PermitAll
class ChangesResource {

    private static final int LARGEST_PAGE = 1000;
    private static final List<String> PARAMETERS =
            Stream.concat(ChangeFilter.PARAMETERS.stream(), Stream.of("after", "limit")).toList();

    private final Feed feed;
    private final Tail tail;
    private final Followers followers;
    private final Places places;
    private final Readers readers;

    ChangesResource(Feed feed, Tail tail, Followers followers, Places places, Readers readers) {
        this.readers = readers;
        this.feed = feed;
        this.tail = tail;
        this.followers = followers;
        this.places = places;
    }

    /// @param after the position behind which to begin; from the first change when left out
    /// @param asked the filter besides ([ChangeFilter])
    @Operation(
            operationId = "changes",
            summary = "Reads the changes of the record",
            description =
                    "Every change in one order, as pages; asked for as `text/event-stream`, as server-sent events that go on where `Last-Event-ID` or `after` says. A position that is none of this feed is refused (pages) or answered with an event `reset`, and then everything (events).")
    @Takes(
            name = "Last-Event-ID",
            in = "header",
            value = "position",
            description =
                    "The id of the last event that was seen; for server-sent events, which begin now without it.")
    @Takes(
            name = "kind",
            value = "kind",
            many = true,
            description = "The kind of the entry. Several mean any of them.")
    @Takes(
            name = "id",
            value = "key",
            many = true,
            description =
                    "The entry, such as `statement/2024-11-04-eu-kr-dprk-russia`. Several mean any of them.")
    @Takes(
            name = "actor",
            value = "id",
            many = true,
            description =
                    "An actor that the entry concerns, in this version or in the one before. Several mean any of them.")
    @Takes(
            name = "topic",
            value = "topics-and-areas",
            many = true,
            description =
                    "A topic, or an area of cooperation, that the entry is about, in this version or in the one before. Several mean any of them.")
    @Takes(
            name = "change",
            value = "changes",
            many = true,
            description = "What has happened. Several mean any of them.")
    @APIResponse(
            responseCode = "410",
            description =
                    "The position is none of this feed any more, or a `Consistency-Token` is of a record that was put back from a backup since.")
    @APIResponse(
            responseCode = "429",
            description =
                    "Too many requests, or too many streams at once; `Retry-After` says when to come again.")
    @APIResponse(
            responseCode = "503",
            description =
                    "As many follow this gateway as may, or the view does not show yet what was asked for or is not open yet; `Retry-After` says when to come again.")
    @AnswersWith(value = Page.class, also = "text/event-stream")
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public Response page(
            @Parameter(
                            description =
                                    "The position behind which to begin; a page begins with the first change without it. `0` is the beginning.",
                            schema = @Schema(ref = "position"))
                    @RestQuery
                    @DefaultValue(Position.BEGINNING)
                    String after,
            @Parameter(
                            description =
                                    "How many changes a page has at most. More than 1000 are taken as 1000.")
                    @RestQuery
                    @DefaultValue("100")
                    int limit,
            @Context UriInfo asked) {
        var filter = filter(asked.getQueryParameters());
        if (limit < 1) {
            throw Problems.badParameter("limit", "is at least 1");
        }
        var from = position(after);
        var look = feed.look(filter, from.number(), Math.min(limit, LARGEST_PAGE));
        if (!from.isIn(look.head())) {
            throw Problems.positionGone(after);
        }
        var position = look.reached().toString();
        if (look.items().isEmpty() && !look.isBehind()) {
            return Response.ok(new Page(look.items(), position, null)).build();
        }
        var next = asked.getRequestUriBuilder().replaceQueryParam("after", position).build();
        return Response.ok(new Page(look.items(), position, position)).link(next, "next").build();
    }

    /// Follows the feed from the client's `Last-Event-ID`, else from behind `after`, else from now.
    ///
    /// @param asked the filter besides ([ChangeFilter])
    @Operation(hidden = true)
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    public Multi<OutboundSseEvent> follow(
            @RestHeader("Last-Event-ID") @Nullable String lastEventId,
            @RestQuery @Nullable String after,
            @Context UriInfo asked,
            @Context RoutingContext routing,
            @Context SecurityContext security,
            @Context Sse sse) {
        var filter = filter(asked.getQueryParameters());
        var start = after == null ? null : position(after);
        if (lastEventId != null) {
            start = Position.read(lastEventId).orElse(Position.NOWHERE);
        }
        var from = from(start);
        var leave = places.take(caller(security, routing), routing);
        routing.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Accel-Buffering", "no");
        return Multi.createFrom()
                .publisher(connection ->
                        followers.tell(
                                connection,
                                routing.response(),
                                from,
                                filter,
                                new Messages(sse),
                                leave));
    }

    /// A place that another gateway gave may be one that this one has not read yet.
    private Position from(@Nullable Position start) {
        var window = tail.window();
        if (start == null) {
            return window.to();
        }
        if (start.number() > window.to().number()) {
            window = tail.read();
        }
        return start.within(window.epoch());
    }

    private ChangeFilter filter(MultivaluedMap<String, String> asked) {
        for (var name : asked.keySet()) {
            if (!PARAMETERS.contains(name)) {
                throw Problems.unknownParameter(name, PARAMETERS);
            }
        }
        var filter = ChangeFilter.read(asked);
        return readers.seesDrafts() ? filter.withDrafts() : filter;
    }

    private static Position position(String after) {
        return Position.read(after)
                .orElseThrow(() ->
                        Problems.badParameter(
                                "after",
                                "takes a position of the feed, such as 9f0c.1042, or 0 for its beginning"));
    }

    private static String caller(SecurityContext security, RoutingContext routing) {
        var user = security.getUserPrincipal();
        return user != null ? user.getName() : routing.request().remoteAddress().hostAddress();
    }

    /// One page of changes.
    ///
    /// @param position behind which the next page begins: to be asked for later, where there is
    ///   nothing more now
    /// @param next the same, as long as this page has items or there may be more now
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<FeedItem> items, String position, @Nullable String next) {}
}
