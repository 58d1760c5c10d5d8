package org.entente.observability;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.instrumentation.javahttpclient.JavaHttpClientTelemetry;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpClient;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.contracts.TraceParent;

/// Where spans are recorded that Quarkus does not record by itself.
///
/// The SDK that is switched off still makes spans, only for nobody. Then none are made here, and
/// what others have begun is passed on as it came.
@ApplicationScoped
public class Traces {

    private final OpenTelemetry recorded;
    private final boolean none;

    Traces(OpenTelemetry sdk, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean none) {
        this.none = none;
        this.recorded = none ? OpenTelemetry.noop() : sdk;
    }

    public Tracer tracer() {
        return recorded.getTracer("org.entente");
    }

    /// The same client, whose calls are part of the caller's trace.
    public HttpClient part(HttpClient client) {
        return none ? client : JavaHttpClientTelemetry.create(recorded).newHttpClient(client);
    }

    /// What begins here is part of what came from there.
    public static Context from(TraceParent there) {
        var context =
                SpanContext.createFromRemoteParent(
                        there.traceId(),
                        there.spanId(),
                        TraceFlags.fromHex(there.flags(), 0),
                        TraceState.getDefault());
        return Context.root().with(Span.wrap(context));
    }
}
