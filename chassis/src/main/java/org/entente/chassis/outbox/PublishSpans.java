package org.entente.chassis.outbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.contracts.TraceParent;
import org.entente.observability.Traces;
import org.jspecify.annotations.Nullable;

/// Carries the trace of a write over the outbox: its place in the trace is kept with the change,
/// and the change is sent in a span that is part of it. What was written outside of any trace stays
/// outside.
@ApplicationScoped
class PublishSpans {

    private final Tracer tracer;
    private final String topic;

    PublishSpans(
            Traces traces,
            @ConfigProperty(name = "mp.messaging.outgoing.changes.topic") String topic) {
        this.tracer = traces.tracer();
        this.topic = topic;
    }

    /// The place in the trace at which a change is written: in the span of the request, where there
    /// is one.
    ///
    /// @param said what the request said, which it is when this service records no traces
    static @Nullable String place(@Nullable String said) {
        return place(Span.current())
                .or(() -> TraceParent.read(said))
                .map(TraceParent::toString)
                .orElse(null);
    }

    /// The span of sending a change. It says nothing where there is no trace to be part of, and is
    /// the write's own place where this service records none.
    Span begin(Unsent change) {
        return TraceParent.read(change.traceParent())
                .map(cause -> begin(change, cause))
                .orElseGet(Span::getInvalid);
    }

    /// What the record on the topic says that it comes from.
    static Optional<TraceParent> place(Span span) {
        var context = span.getSpanContext();
        return context.isValid()
                ? Optional.of(
                        new TraceParent(
                                context.getTraceId(),
                                context.getSpanId(),
                                context.getTraceFlags().asHex()))
                : Optional.empty();
    }

    /// Ends the span with the sending.
    static Uni<Void> end(Span span, Uni<Void> sending) {
        return sending.onFailure()
                .invoke(e -> span.setStatus(StatusCode.ERROR, String.valueOf(e.getMessage())))
                .onTermination()
                .invoke(span::end);
    }

    private Span begin(Unsent change, TraceParent cause) {
        return tracer.spanBuilder("publish " + topic)
                .setParent(Traces.from(cause))
                .setSpanKind(SpanKind.PRODUCER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.name", "publish")
                .setAttribute("messaging.operation.type", "send")
                .setAttribute("messaging.destination.name", topic)
                .setAttribute("messaging.message.id", change.id().toString())
                .setAttribute("messaging.kafka.message.key", change.key())
                .setAttribute("entente.entry.version", change.version())
                .startSpan();
    }
}
