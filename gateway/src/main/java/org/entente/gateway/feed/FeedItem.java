package org.entente.gateway.feed;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import org.entente.contracts.Entry;
import org.entente.contracts.Kind;
import org.entente.contracts.Wire;
import org.entente.gateway.openapi.Holds;
import org.jspecify.annotations.Nullable;

/// One change in the feed, with the whole entry as it was after it.
///
/// @param traceparent where its write stood in a trace (W3C Trace Context), if it was part of one
/// @param consistencyToken to be sent with a read that must not be behind this change
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedItem(
        Position position,
        Change change,
        @Nullable String traceparent,
        String consistencyToken,
        @Holds(Entry.class) @JsonRawValue String entry) {

    /// Which version of what came in.
    public record Change(Kind kind, String id, long version, String type, String at) {}

    /// `statement.revised`
    @JsonIgnore
    public String event() {
        return change.kind().one() + "." + change.type();
    }

    /// The same without the texts of a statement, saying so. With that, most stay under the 64 KiB
    /// that intermediaries promise to carry (CloudEvents 1.0, size limits); what is larger all the
    /// same is sent as it is.
    @JsonIgnore
    public FeedItem brief() {
        if (change.kind() != Kind.STATEMENT || !entry.contains("\"texts\":")) {
            return this;
        }
        try {
            if (Wire.mapper().readTree(entry) instanceof ObjectNode whole
                    && whole.remove("texts") != null) {
                whole.put("textsOmitted", true);
                return new FeedItem(
                        position,
                        change,
                        traceparent,
                        consistencyToken,
                        Wire.mapper().writeValueAsString(whole));
            }
            return this;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an entry of the feed cannot be read", e);
        }
    }

    @JsonIgnore
    public String json() {
        try {
            return Wire.mapper().writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
