package org.entente.testing.traces;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// Receives traces as a collector does, OTLP over HTTP, on a port of its own on the loopback.
public final class TraceSink implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentLinkedQueue<Span> spans = new ConcurrentLinkedQueue<>();

    private TraceSink(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/v1/traces", this::receive);
        server.start();
    }

    public static TraceSink open() {
        try {
            return new TraceSink(
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What `ENTENTE_OTLP_ENDPOINT` is set to for a service that is to send here.
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// Everything received so far.
    public List<Span> spans() {
        return List.copyOf(spans);
    }

    /// The spans received so far by the trace that they belong to.
    public Map<String, List<Span>> traces() {
        return spans.stream().collect(Collectors.groupingBy(Span::traceId));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            var received = ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
            for (var resource : received.getResourceSpansList()) {
                var service =
                        attributes(resource.getResource().getAttributesList()).get("service.name");
                resource.getScopeSpansList().stream()
                        .flatMap(scope -> scope.getSpansList().stream())
                        .map(span -> span(String.valueOf(service), span))
                        .forEach(spans::add);
            }
            exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private static Span span(String service, io.opentelemetry.proto.trace.v1.Span span) {
        var hex = HexFormat.of();
        var parent = span.getParentSpanId();
        return new Span(
                service,
                span.getName(),
                Span.Kind.valueOf(span.getKind().name().replace("SPAN_KIND_", "")),
                hex.formatHex(span.getTraceId().toByteArray()),
                hex.formatHex(span.getSpanId().toByteArray()),
                parent.isEmpty() ? null : hex.formatHex(parent.toByteArray()),
                attributes(span.getAttributesList()));
    }

    private static Map<String, String> attributes(List<KeyValue> attributes) {
        return attributes.stream()
                .collect(Collectors.toMap(KeyValue::getKey, one -> text(one.getValue())));
    }

    private static String text(AnyValue value) {
        return value.hasIntValue() ? Long.toString(value.getIntValue()) : value.getStringValue();
    }
}
