package org.entente.gateway.feed;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.jspecify.annotations.Nullable;

/// What is said to followers.
record Messages(Sse sse) {

    private static final long RECONNECT_MILLIS = 2000;

    /// Where the follower is, so that it comes back with that place although it has heard of no
    /// change: the first word, the last one, and now and then where little is admitted.
    OutboundSseEvent place(@Nullable Position position) {
        var place = sse.newEventBuilder().comment("here").reconnectDelay(RECONNECT_MILLIS);
        return position == null ? place.build() : place.id(position.toString()).build();
    }

    /// Nothing is new, not even the place.
    OutboundSseEvent beat() {
        return sse.newEventBuilder().comment("here").build();
    }

    OutboundSseEvent change(Told told) {
        return sse.newEventBuilder()
                .id(told.position().toString())
                .name(told.event())
                .data(told.json())
                .build();
    }

    /// What the follower knows is not so any more: it forgets all of it and is told everything.
    OutboundSseEvent reset(Position beginning) {
        return sse.newEventBuilder()
                .id(beginning.toString())
                .name("reset")
                .data(
                        "{\"position\":\"%s\",\"detail\":\"%s\"}"
                                .formatted(
                                        beginning,
                                        "The position is in this feed no more. Forget what was heard of it:"
                                                + " all changes follow from the beginning."))
                .build();
    }
}
