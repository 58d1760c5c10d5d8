package org.entente.gateway.view;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.contracts.Topics;
import org.entente.contracts.TraceParent;
import org.entente.observability.Traces;

/// Shows in the trace of each write when its change was applied to the view. A batch has no span of
/// its own: most are a single change, and each says how many it shared a transaction with. What was
/// written outside of any trace stays outside.
@ApplicationScoped
class ApplySpans {

    private final Tracer tracer;
    private final String group;

    ApplySpans(
            Traces traces,
            @ConfigProperty(name = "mp.messaging.incoming.changes.group.id") String group) {
        this.tracer = traces.tracer();
        this.group = group;
    }

    /// Applies the batch, and has the span of each of its changes end with it.
    <T> T around(List<ConsumerRecord<String, byte[]>> batch, Supplier<T> apply) {
        var spans = batch.stream().flatMap(arrived -> begin(arrived, batch.size())).toList();
        try {
            return apply.get();
        } catch (RuntimeException e) {
            spans.forEach(span -> span.setStatus(StatusCode.ERROR, String.valueOf(e.getMessage())));
            throw e;
        } finally {
            spans.forEach(Span::end);
        }
    }

    private Stream<Span> begin(ConsumerRecord<String, byte[]> arrived, int together) {
        return TraceParent.read(Arrival.header(arrived, Topics.TRACE_PARENT)).stream()
                .map(sent -> begin(arrived, sent, together));
    }

    private Span begin(ConsumerRecord<String, byte[]> arrived, TraceParent sent, int together) {
        return tracer.spanBuilder("process " + arrived.topic())
                .setParent(Traces.from(sent))
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.name", "process")
                .setAttribute("messaging.operation.type", "process")
                .setAttribute("messaging.destination.name", arrived.topic())
                .setAttribute(
                        "messaging.destination.partition.id", String.valueOf(arrived.partition()))
                .setAttribute("messaging.kafka.offset", arrived.offset())
                .setAttribute("messaging.kafka.message.key", String.valueOf(arrived.key()))
                .setAttribute("messaging.consumer.group.name", group)
                .setAttribute("messaging.batch.message_count", together)
                .startSpan();
    }
}
