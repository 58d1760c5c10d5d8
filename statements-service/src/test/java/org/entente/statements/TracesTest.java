package org.entente.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.entente.contracts.TraceParent;
import org.entente.testing.Engines;
import org.entente.testing.Topic;
import org.entente.testing.traces.Span;
import org.entente.testing.traces.Span.Kind;
import org.entente.testing.traces.Traced;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = Engines.class,
        initArgs = @ResourceArg(name = "database", value = "statements"))
@WithTestResource(Traced.class)
class TracesTest {

    private static final String CALLER = "b7ad6b7169203331";

    @Test
    void publishesInTheTraceOfTheWrite() {
        var trace = "0af7651916cd43dd8448eb211c803190";

        write("traced", "00-%s-%s-01".formatted(trace, CALLER));

        var change = published("actor/traced");
        var request = span(trace, Kind.SERVER);
        var publishing = span(trace, Kind.PRODUCER);
        assertThat(request.parent()).isEqualTo(CALLER);
        assertThat(request.service()).isEqualTo("statements-service");
        assertThat(publishing.name()).isEqualTo("publish entente.statements");
        assertThat(publishing.parent()).isEqualTo(request.id());
        assertThat(publishing.attributes())
                .containsEntry("messaging.system", "kafka")
                .containsEntry("messaging.destination.name", "entente.statements")
                .containsEntry("messaging.message.id", header(change, "ce_id"))
                .containsEntry("messaging.kafka.message.key", "actor/traced");
        // The event says where the trace started, the record who sent it.
        assertThat(header(change, "ce_traceparent"))
                .isEqualTo("00-%s-%s-01".formatted(trace, request.id()));
        assertThat(header(change, "traceparent"))
                .isEqualTo("00-%s-%s-01".formatted(trace, publishing.id()));
    }

    @Test
    void beginsATraceWhereTheCallerHasNone() {
        write("traced-from-here", null);

        var change = published("actor/traced-from-here");
        var place = TraceParent.read(header(change, "ce_traceparent")).orElseThrow();
        var request = span(place.traceId(), Kind.SERVER);
        assertThat(request.parent()).isNull();
        assertThat(place.spanId()).isEqualTo(request.id());
    }

    @Test
    void recordsNothingOfATraceThatIsNotRecordedButSendsItOn() {
        var trace = "0af7651916cd43dd8448eb211c803191";

        write("traced-unrecorded", "00-%s-%s-00".formatted(trace, CALLER));
        write("traced-after-it", null);

        var later =
                TraceParent.read(header(published("actor/traced-after-it"), "traceparent"))
                        .orElseThrow();
        span(later.traceId(), Kind.PRODUCER);
        assertThat(Traced.sink().traces()).doesNotContainKey(trace);
        assertThat(header(published("actor/traced-unrecorded"), "traceparent"))
                .matches("00-%s-[0-9a-f]{16}-00".formatted(trace));
    }

    private static void write(String id, @Nullable String traceParent) {
        var request = Api.editor().body(Api.actor(id, "state"));
        if (traceParent != null) {
            request.header("traceparent", traceParent);
        }
        request.put("/v1/actors/" + id).then().statusCode(201);
    }

    private static Span span(String trace, Kind kind) {
        await().untilAsserted(() -> assertThat(spans(trace, kind)).hasSize(1));
        return spans(trace, kind).getFirst();
    }

    private static List<Span> spans(String trace, Kind kind) {
        return Traced.sink().traces().getOrDefault(trace, List.of()).stream()
                .filter(span -> span.kind() == kind)
                .toList();
    }

    private static ConsumerRecord<String, byte[]> published(String key) {
        await().untilAsserted(() ->
                assertThat(Topic.all("entente.statements"))
                        .extracting(ConsumerRecord::key)
                        .contains(key));
        return Topic.all("entente.statements").stream()
                .filter(change -> change.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static String header(ConsumerRecord<String, byte[]> change, String name) {
        return new String(change.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
