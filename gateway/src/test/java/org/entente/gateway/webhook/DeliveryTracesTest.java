package org.entente.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.entente.contracts.Change;
import org.entente.contracts.Topics;
import org.entente.contracts.TraceParent;
import org.entente.contracts.Wire;
import org.entente.gateway.OnRealEngines;
import org.entente.gateway.Owner;
import org.entente.gateway.Samples;
import org.entente.testing.traces.Span;
import org.entente.testing.traces.Traced;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@TestProfile(Subscribed.class)
@OnRealEngines
@WithTestResource(Traced.class)
@Timeout(60)
class DeliveryTracesTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c803199";
    private static final String WRITE = "00-" + TRACE + "-b7ad6b7169203331-01";

    @AutoClose private final Owner owner = new Owner();
    private final Receiver receiver = new Receiver();

    @AfterEach
    void closes() {
        owner.close();
        receiver.close();
    }

    @Test
    void eachAttemptIsPartOfTheTraceOfItsWriteAndTellsSo() throws JsonProcessingException {
        new Subscriber("traced@example.org").registers(receiver, "actor/hook-traced");
        var entry =
                Samples.actor("hook-traced", "A state")
                        .stamped(
                                1L,
                                "e1",
                                new Change(
                                        Change.Type.RECORDED,
                                        Instant.now(),
                                        "editor@example.org",
                                        null));
        owner.publish(
                Topics.STATEMENTS,
                entry.key().toString(),
                Wire.mapper().writeValueAsString(entry),
                Map.of(
                        Topics.TYPE,
                        Topics.type(entry.kind(), Change.Type.RECORDED),
                        Topics.STARTING_TRACE_PARENT,
                        WRITE));

        await().untilAsserted(() -> assertThat(posted()).hasSize(1));
        var span = posted().getFirst();
        var received = receiver.received().getFirst();
        assertThat(span.parent()).isEqualTo("b7ad6b7169203331");
        assertThat(span.attributes())
                .containsEntry("http.response.status_code", "204")
                .containsEntry("cloudevents.event_id", received.header("webhook-id"));
        var sent = TraceParent.read(received.header("traceparent")).orElseThrow();
        assertThat(sent.traceId()).isEqualTo(TRACE);
        assertThat(sent.spanId()).isNotEqualTo("b7ad6b7169203331");
        assertThat(received.event().get("traceparent").asText()).isEqualTo(WRITE);
    }

    private static List<Span> posted() {
        return Traced.sink().traces().getOrDefault(TRACE, List.of()).stream()
                .filter(span -> span.name().equals("POST webhook"))
                .toList();
    }
}
