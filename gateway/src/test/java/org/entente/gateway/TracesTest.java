package org.entente.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.contracts.Change;
import org.entente.contracts.Topics;
import org.entente.contracts.Wire;
import org.entente.testing.traces.Span;
import org.entente.testing.traces.Span.Kind;
import org.entente.testing.traces.Traced;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealEngines
@WithTestResource(Traced.class)
class TracesTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c803192";
    private static final String WRITE = "00-" + TRACE + "-b7ad6b7169203331-01";
    private static final String SENDING = "00-" + TRACE + "-00f067aa0ba902b7-01";

    @AutoClose private final Owner owner = new Owner();

    @AfterEach
    void closes() {
        owner.close();
    }

    @Test
    void appliesAChangeInTheTraceOfItsWriteAndTellsFollowersOfIt() {
        publish(
                "traced",
                Map.of(Topics.STARTING_TRACE_PARENT, WRITE, Topics.TRACE_PARENT, SENDING));

        await().untilAsserted(() -> assertThat(applied(TRACE)).hasSize(1));
        var span = applied(TRACE).getFirst();
        assertThat(span.name()).isEqualTo("process entente.statements");
        assertThat(span.service()).isEqualTo("gateway");
        assertThat(span.parent()).isEqualTo("00f067aa0ba902b7");
        assertThat(span.attributes())
                .containsEntry("messaging.kafka.message.key", "actor/traced")
                .containsEntry("messaging.consumer.group.name", "gateway");
        assertThat(traceParent("traced")).isEqualTo(WRITE);
    }

    @Test
    void leavesOutOfAnyTraceWhatWasWrittenOutsideOfOne() {
        publish("untraced", Map.of());
        publish("traced-badly", Map.of(Topics.STARTING_TRACE_PARENT, "here", "traceparent", "x"));

        await().untilAsserted(() -> given().get("/v1/actors/traced-badly").then().statusCode(200));
        assertThat(traceParent("untraced")).isNull();
        assertThat(traceParent("traced-badly")).isNull();
    }

    private void publish(String id, Map<String, String> trace) {
        var change = new Change(Change.Type.RECORDED, Instant.now(), "editor@example.org", null);
        var entry = Samples.actor(id, "A state").stamped(1L, "e1", change);
        var headers = new HashMap<>(trace);
        headers.put(Topics.TYPE, Topics.type(entry.kind(), Change.Type.RECORDED));
        try {
            owner.publish(
                    Topics.STATEMENTS,
                    entry.key().toString(),
                    Wire.mapper().writeValueAsString(entry),
                    headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Span> applied(String trace) {
        return Traced.sink().traces().getOrDefault(trace, List.of()).stream()
                .filter(span -> span.kind() == Kind.CONSUMER)
                .toList();
    }

    private static String traceParent(String id) {
        return given().get("/v1/changes?after=0&limit=200")
                .jsonPath()
                .getString("items.find { it.change.id == '" + id + "' }.traceparent");
    }
}
