package org.entente.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.entente.testing.traces.Span;
import org.entente.testing.traces.Span.Kind;

/// The trace that a follower of the changes was told of.
///
/// @param write the span of the write, as the follower was told
/// @param spans what the services have exported of the trace
record TraceOfAWrite(String write, List<Span> spans) {

    static TraceOfAWrite told(JsonNode item, Map<String, List<Span>> traces) {
        var told = item.path("traceparent").asText().split("-");
        assertThat(told).as("parts of %s", item).hasSize(4);
        return new TraceOfAWrite(told[2], traces.getOrDefault(told[1], List.of()));
    }

    /// The call at the gateway, the call that it passed on, the owner's transaction, the way to the
    /// topic and into the view: each part of the one before, and the follower is told of the
    /// owner's.
    void isConnected() {
        var call = one("gateway", Kind.SERVER);
        var passedOn = one("gateway", Kind.CLIENT);
        var owner = one("statements-service", Kind.SERVER);
        var publishing = one("statements-service", Kind.PRODUCER);
        var applying = one("gateway", Kind.CONSUMER);
        assertThat(call.parent()).isNull();
        assertThat(passedOn.parent()).isEqualTo(call.id());
        assertThat(owner.parent()).isEqualTo(passedOn.id());
        assertThat(publishing.parent()).isEqualTo(owner.id());
        assertThat(applying.parent()).isEqualTo(publishing.id());
        assertThat(write).isEqualTo(owner.id());
        assertThat(spans).hasSize(5);
    }

    private Span one(String service, Kind kind) {
        var found =
                spans.stream()
                        .filter(span -> span.service().equals(service) && span.kind() == kind)
                        .toList();
        assertThat(found).as("spans of kind %s of the %s", kind, service).hasSize(1);
        return found.getFirst();
    }
}
