package org.entente.gateway.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.entente.gateway.Problems;
import org.entente.gateway.access.Readers;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Every change of the record in one order: as pages, and as server-sent events that go on where a
/// client left off.
@Path("/v1/changes")
@PermitAll
class ChangesResource {

    private static final int LARGEST_PAGE = 1000;
    private static final int AT_ONCE = 256;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final long RECONNECT_MILLIS = 2000;

    private final Feed feed;
    private final FeedSignals signals;
    private final Followers followers;
    private final Readers readers;

    ChangesResource(Feed feed, FeedSignals signals, Followers followers, Readers readers) {
        this.readers = readers;
        this.feed = feed;
        this.signals = signals;
        this.followers = followers;
    }

    /// @param after the position behind which to begin; from the first change when left out
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public Response page(
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("100") int limit,
            @Context UriInfo address) {
        if (limit < 1) {
            throw Problems.badParameter("limit", "is at least 1");
        }
        var from = after == null ? 0 : known(after).number();
        var look = feed.look(filter(), from, Math.min(limit, LARGEST_PAGE));
        var items = look.items();
        if (items.isEmpty() && !look.isBehind()) {
            return Response.ok(new Page(items, null)).build();
        }
        var next = look.reached().toString();
        return Response.ok(new Page(items, next))
                .link(
                        address.getRequestUriBuilder().replaceQueryParam("after", next).build(),
                        "next")
                .build();
    }

    /// Follows the feed from the client's `Last-Event-ID`, or from now.
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    public Multi<OutboundSseEvent> follow(
            @RestHeader("Last-Event-ID") @Nullable String lastEventId,
            @RestQuery @Nullable String after,
            @Context Sse sse) {
        var filter = filter();
        var head = feed.head();
        var start = lastEventId != null ? lastEventId : after;
        var from = start == null ? head : position(start, head);
        if (from == null || !from.epoch().equals(head.epoch()) || from.number() > head.number()) {
            return followers.accompany(
                    Multi.createBy()
                            .concatenating()
                            .streams(
                                    Multi.createFrom().item(reset(sse, start)),
                                    events(filter, new Position(head.epoch(), 0), sse)),
                    comment(sse));
        }
        return followers.accompany(events(filter, from, sse), comment(sse));
    }

    private Multi<OutboundSseEvent> events(ChangeFilter filter, Position from, Sse sse) {
        var seen = new AtomicReference<>(from);
        var looks = Multi.createFrom().item(true);
        var beats = Multi.createFrom().ticks().startingAfter(HEARTBEAT).every(HEARTBEAT);
        var changes =
                Multi.createBy()
                        .merging()
                        .streams(signals.stream(), looks)
                        .onOverflow()
                        .dropPreviousItems()
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .onItem()
                        .transformToMultiAndConcatenate(_ -> unseen(filter, seen, sse));
        // The first comment sends the headers, so that a client knows at once that it is connected.
        var comments =
                Multi.createBy()
                        .concatenating()
                        .streams(Multi.createFrom().item(-1L), beats.onOverflow().drop())
                        .map(_ -> comment(sse));
        return Multi.createBy().merging().streams(comments, changes);
    }

    private Multi<OutboundSseEvent> unseen(
            ChangeFilter filter, AtomicReference<Position> seen, Sse sse) {
        return Multi.createBy()
                .repeating()
                .supplier(() -> feed.look(filter, seen.get().number(), AT_ONCE))
                .until(look -> look.items().isEmpty() && !look.isBehind())
                .onItem()
                .transformToMultiAndConcatenate(look -> {
                    if (!look.reached().epoch().equals(seen.get().epoch())) {
                        // Whoever comes again with a position of the old one is told to read anew.
                        throw new IllegalStateException("this feed has ended: another began");
                    }
                    seen.set(look.reached());
                    return Multi.createFrom().iterable(new ArrayList<>(look.items()));
                })
                .map(item -> event(item, sse));
    }

    private ChangeFilter filter() {
        return readers.seesDrafts()
                ? ChangeFilter.EVERYTHING.withDrafts()
                : ChangeFilter.EVERYTHING;
    }

    private static OutboundSseEvent comment(Sse sse) {
        return sse.newEventBuilder().comment("here").reconnectDelay(RECONNECT_MILLIS).build();
    }

    private static OutboundSseEvent event(FeedItem item, Sse sse) {
        return sse.newEventBuilder()
                .id(item.position().toString())
                .name(item.event())
                .reconnectDelay(RECONNECT_MILLIS)
                .data(item.brief().json())
                .build();
    }

    /// The client's place is not in this feed: it must read anew, and is told so.
    private static OutboundSseEvent reset(Sse sse, @Nullable String start) {
        return sse.newEventBuilder()
                .name("reset")
                .data(
                        "{\"detail\":\"%s is no position of this feed; it is sent from its beginning\"}"
                                .formatted(String.valueOf(start).replaceAll("[^0-9a-zA-Z.]", "?")))
                .build();
    }

    private Position known(String after) {
        var head = feed.head();
        var position = position(after, head);
        if (position == null || !position.epoch().equals(head.epoch())) {
            throw Problems.badParameter(
                    "after", "is no position of this feed; start again without it");
        }
        return position;
    }

    /// `0` means the beginning of the feed, whatever its epoch.
    private static @Nullable Position position(String text, Position head) {
        return text.equals("0") ? new Position(head.epoch(), 0) : Position.read(text).orElse(null);
    }

    /// @param next where the next page begins; it is there as long as this page has items
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<FeedItem> items, @Nullable String next) {}
}
