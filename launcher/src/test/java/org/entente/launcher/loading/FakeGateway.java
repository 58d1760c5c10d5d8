package org.entente.launcher.loading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A gateway that records actors, and whatever names only what it has already.
final class FakeGateway implements AutoCloseable {
    /// Statuses to answer with before it begins to work.
    final Queue<Integer> moods = new ArrayDeque<>();

    /// The bodies that came, in their order.
    final List<List<JsonNode>> bodies = new ArrayList<>();

    final AtomicInteger mostAtOnce = new AtomicInteger();

    /// What reads were to be not older than.
    final List<String> tokens = new ArrayList<>();

    /// How many reads find the view behind before it has caught up.
    final AtomicInteger behind = new AtomicInteger();

    private final AtomicInteger atOnce = new AtomicInteger();
    private final Set<String> known = new HashSet<>();
    private final JsonMapper json = new JsonMapper();
    private final HttpServer server;

    FakeGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/import", this::answer);
        server.createContext("/v1/status", this::show);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var reply = work(body);
        atOnce.decrementAndGet();
        exchange.sendResponseHeaders(reply.status, reply.body.length == 0 ? -1 : reply.body.length);
        exchange.getResponseBody().write(reply.body);
        exchange.close();
    }

    private synchronized void show(HttpExchange exchange) throws IOException {
        var shown = behind.getAndDecrement() <= 0;
        if (shown) {
            var asked = exchange.getRequestHeaders().getFirst("Consistency-Token");
            tokens.addAll(List.of(asked.split(", ")));
        }
        exchange.sendResponseHeaders(shown ? 200 : 503, -1);
        exchange.close();
    }

    private synchronized Reply work(String body) throws IOException {
        var mood = moods.poll();
        if (mood != null) {
            return new Reply(mood, new byte[0]);
        }
        var lines = new ArrayList<JsonNode>();
        var answers = new StringBuilder();
        for (var line : body.lines().toList()) {
            var entry = json.readTree(line);
            lines.add(entry);
            answers.append(answer(lines.size(), entry)).append('\n');
        }
        bodies.add(lines);
        return new Reply(200, answers.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String answer(int line, JsonNode entry) {
        var needs = entry.path("needs").asText("");
        if (!needs.isEmpty() && !known.contains(needs)) {
            return """
            {"line":%d,"outcome":"refused","problem":{"title":"Unknown reference","status":422,"detail":"Nobody knows %s",\
            "errors":[{"pointer":"/needs","detail":"unknown"}],"instance":"x"}}\
            """
                    .formatted(line, needs);
        }
        var outcome = known.add(entry.get("id").asText()) ? "recorded" : "unchanged";
        return "{\"line\":%d,\"outcome\":\"%s\",\"version\":1,\"consistencyToken\":\"of %s\"}"
                .formatted(line, outcome, entry.get("id").asText());
    }

    private record Reply(int status, byte[] body) {}
}
