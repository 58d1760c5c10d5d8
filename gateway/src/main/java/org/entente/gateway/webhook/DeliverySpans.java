package org.entente.gateway.webhook;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import org.entente.contracts.TraceParent;
import org.entente.observability.Traces;
import org.jspecify.annotations.Nullable;

/// Shows in the trace of each write every attempt to tell a subscriber of it. What was written
/// outside of any trace stays outside.
@ApplicationScoped
class DeliverySpans {

    private final Tracer tracer;

    DeliverySpans(Traces traces) {
        this.tracer = traces.tracer();
    }

    /// A span, where the write was part of a trace.
    Span begin(Endpoint endpoint, Event event, int attempt) {
        var trace = event.trace();
        if (trace == null) {
            return Span.getInvalid();
        }
        return tracer.spanBuilder("POST webhook")
                .setParent(Traces.from(trace))
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute("http.request.method", "POST")
                .setAttribute("http.request.resend_count", attempt - 1)
                .setAttribute("server.address", String.valueOf(endpoint.url().getHost()))
                .setAttribute("cloudevents.event_id", event.id())
                .setAttribute("entente.webhook", endpoint.id())
                .startSpan();
    }

    /// What the header `traceparent` says: the span's place, or the write's where none is recorded.
    static @Nullable String place(Span span, Event event) {
        var context = span.getSpanContext();
        if (context.isValid()) {
            return new TraceParent(
                            context.getTraceId(),
                            context.getSpanId(),
                            context.getTraceFlags().asHex())
                    .toString();
        }
        return event.trace() == null ? null : event.trace().toString();
    }

    static void end(Span span, Verdict verdict) {
        var status = verdict.status();
        if (status != null) {
            span.setAttribute("http.response.status_code", status);
        }
        if (!(verdict instanceof Verdict.Delivered)) {
            span.setStatus(StatusCode.ERROR, verdict.outcome());
        }
        span.end();
    }
}
