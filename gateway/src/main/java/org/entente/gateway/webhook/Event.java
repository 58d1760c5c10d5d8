package org.entente.gateway.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.entente.contracts.ConsistencyToken;
import org.entente.contracts.Kind;
import org.entente.contracts.TraceParent;
import org.entente.contracts.Wire;
import org.entente.gateway.feed.FeedItem;
import org.entente.gateway.feed.Position;
import org.jspecify.annotations.Nullable;

/// One event on its way to subscribers: a CloudEvent (1.0, structured mode, JSON).
///
/// @param id the same whenever, and to whomever, the event is told; it has no dot
/// @param position where it stands in the feed, or where the feed stood
/// @param entry the key of the entry it is about
/// @param trace where the write stood in its trace
record Event(
        String id,
        String position,
        @Nullable String entry,
        @Nullable TraceParent trace,
        String body) {

    static final String MEDIA_TYPE = "application/cloudevents+json; charset=utf-8";

    /// What intermediaries promise to carry (CloudEvents 1.0, size limits).
    static final int LARGEST = 64 * 1024;

    private static final String GATEWAY = "/gateway";

    static Event of(FeedItem whole) {
        var item = whole.brief();
        var event = new FeedEvent(item);
        var body = text(event.json(true));
        return new Event(
                event.id(),
                item.position().toString(),
                event.subject(),
                TraceParent.read(item.traceparent()).orElse(null),
                body.getBytes(StandardCharsets.UTF_8).length < LARGEST
                        ? body
                        : text(event.json(false)));
    }

    /// The feed that the endpoint stood in is no more; this is where it stands in the new one.
    static Event reset(Position position) {
        var id = named("reset " + position);
        var json = envelope(id, GATEWAY, "org.entente.feed.reset", null);
        json.put("feedposition", position.toString());
        json.putObject("data")
                .put("position", position.toString())
                .put(
                        "detail",
                        "What you were told before may not be so any more: read the record anew. Changes behind this position follow.");
        return new Event(id, position.toString(), null, null, text(json));
    }

    /// For somebody who wants to see whether a delivery arrives.
    static Event test(Position position, Instant now) {
        var id = UUID.randomUUID().toString();
        var json = envelope(id, GATEWAY, "org.entente.webhook.test", now.toString());
        json.putObject("data").put("detail", "This is a test; nothing has changed.");
        return new Event(id, position.toString(), null, null, text(json));
    }

    private static ObjectNode envelope(
            String id, String source, String type, @Nullable String time) {
        var json =
                Wire.mapper()
                        .createObjectNode()
                        .put("specversion", "1.0")
                        .put("id", id)
                        .put("source", source)
                        .put("type", type);
        if (time != null) {
            json.put("time", time);
        }
        return json.put("datacontenttype", "application/json");
    }

    private static String named(String what) {
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String text(ObjectNode json) {
        try {
            return Wire.mapper().writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record FeedEvent(FeedItem item) {

        String subject() {
            return item.change().kind().one() + "/" + item.change().id();
        }

        String type() {
            return "org.entente." + item.event();
        }

        String epoch() {
            return ConsistencyToken.parse(item.consistencyToken())
                    .map(ConsistencyToken::epoch)
                    .orElseThrow();
        }

        String id() {
            var change = item.change();
            return named(
                    String.join(
                            " ",
                            type(),
                            subject(),
                            Long.toString(change.version()),
                            epoch(),
                            change.at()));
        }

        /// @param whole with the entry; otherwise with the address where it is to be read
        ObjectNode json(boolean whole) {
            var change = item.change();
            var json =
                    envelope(id(), source(change.kind()), type(), change.at())
                            .put("subject", subject())
                            .put("entryversion", change.version())
                            .put("epoch", epoch())
                            .put("sequence", "%018d".formatted(item.position().number()))
                            .put("feedposition", item.position().toString())
                            .put("consistencytoken", item.consistencyToken());
            if (item.traceparent() != null) {
                json.put("traceparent", item.traceparent());
            }
            if (whole) {
                json.putRawValue("data", new RawValue(item.entry()));
            } else {
                json.put(
                        "dataref",
                        "/v1/%s/%s/history/%d"
                                .formatted(change.kind().many(), change.id(), change.version()));
            }
            return json;
        }

        /// As on the topics.
        private static String source(Kind kind) {
            return switch (kind) {
                case ACTOR, DIALOGUE, STATEMENT -> "/statements-service";
                case PARTNERSHIP, COMMITMENT -> "/partnership-service";
            };
        }
    }
}
