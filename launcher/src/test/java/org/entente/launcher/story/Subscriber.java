package org.entente.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Somebody whose server on this machine is told of changes by webhooks, and who keeps what it is
/// told.
public final class Subscriber implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Told> told = new CopyOnWriteArrayList<>();

    /// @param path which of its endpoints
    public record Told(
            String path, Map<String, String> headers, String body, String key, long version) {

        public String webhookId() {
            return headers.getOrDefault("webhook-id", "");
        }
    }

    public Subscriber() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /// Registers an endpoint for these entries, and returns what the gateway says of it, its secret
    /// among it.
    public JsonNode registers(Caller gateway, String path, List<String> keys) throws IOException {
        var body =
                JSON.createObjectNode()
                        .put(
                                "url",
                                "http://127.0.0.1:%d%s"
                                        .formatted(server.getAddress().getPort(), path));
        keys.forEach(body.putObject("filter").putArray("ids")::add);
        var answer = gateway.post("/v1/webhooks", body.toString());
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.body());
        }
        return JSON.readTree(answer.body());
    }

    public List<Told> told(String path) {
        return told.stream().filter(one -> one.path().equals(path)).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("OPTIONS")) {
                exchange.getResponseHeaders().add("WebHook-Allowed-Origin", "*");
                exchange.sendResponseHeaders(200, -1);
                return;
            }
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var event = JSON.readTree(body);
            var headers = new TreeMap<String, String>();
            exchange.getRequestHeaders()
                    .forEach((name, values) ->
                            headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            told.add(
                    new Told(
                            exchange.getRequestURI().getPath(),
                            headers,
                            body,
                            event.path("subject").asText(),
                            event.path("entryversion").asLong()));
            exchange.sendResponseHeaders(204, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
