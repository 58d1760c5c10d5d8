package org.entente.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ReplicasTest {

    private static final URI NOBODY = URI.create("http://127.0.0.1:1");

    private final List<HttpServer> servers = new ArrayList<>();

    @AfterEach
    void stop() {
        servers.forEach(server -> server.stop(0));
    }

    @Test
    void areAskedInTurn() throws Exception {
        var replicas = replicas(saying("one"), saying("other"));

        assertThat(List.of(ask(replicas, "POST"), ask(replicas, "POST"), ask(replicas, "POST")))
                .containsExactly("one", "other", "one");
    }

    @Test
    void arePassedOverWhereNobodyListens() throws Exception {
        var replicas = replicas(NOBODY, saying("here"));

        assertThat(List.of(ask(replicas, "POST"), ask(replicas, "POST"))).containsOnly("here");
        assertThatThrownBy(() -> ask(replicas(NOBODY), "POST")).isInstanceOf(IOException.class);
    }

    @Test
    void arePassedOverWhenTheyAreAboutToEnd() throws Exception {
        var going = serving(exchange -> exchange.sendResponseHeaders(503, -1));

        assertThat(ask(replicas(going, saying("here")), "POST")).isEqualTo("here");
        assertThatThrownBy(() -> ask(replicas(going), "POST")).isInstanceOf(IOException.class);
    }

    @Test
    void areAskedLastOnceTheySayGoodbye() throws Exception {
        var going =
                serving(exchange -> {
                    exchange.getResponseHeaders().add("Connection", "close");
                    exchange.sendResponseHeaders(200, 7);
                    exchange.getResponseBody().write("goodbye".getBytes(StandardCharsets.UTF_8));
                });
        var replicas = replicas(going, saying("here"));

        assertThat(List.of(ask(replicas, "POST"), ask(replicas, "POST"), ask(replicas, "POST")))
                .containsExactly("goodbye", "here", "here");
        assertThat(ask(replicas(going), "POST")).isEqualTo("goodbye");
    }

    @Test
    void maySayThemselvesThatTheyCannotServe() throws Exception {
        var refusing =
                serving(exchange -> {
                    exchange.getResponseHeaders().add("Content-Type", "application/problem+json");
                    exchange.sendResponseHeaders(503, 2);
                    exchange.getResponseBody().write("{}".getBytes(StandardCharsets.UTF_8));
                });

        assertThat(ask(replicas(refusing, saying("here")), "POST")).isEqualTo("{}");
    }

    @Test
    void areAskedAgainAfterSilenceOnlyForWhatMayBeDoneTwice() throws Exception {
        var silent = serving(HttpExchange::close);

        assertThat(ask(replicas(silent, saying("here")), "PUT")).isEqualTo("here");
        assertThatThrownBy(() -> ask(replicas(silent, saying("here")), "POST"))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() ->
                        ask(replicas(silent, saying("here")), "PUT", Map.of("If-None-Match", "*")))
                .isInstanceOf(IOException.class);
    }

    /// The time that a question gives is for all of the answer.
    @Test
    @Timeout(20)
    void areGivenUpWhenTheyStopInTheMidstOfAnAnswer() throws Exception {
        var over = new CountDownLatch(1);
        var stopping =
                serving(exchange -> {
                    exchange.sendResponseHeaders(200, 100);
                    exchange.getResponseBody().write("half".getBytes(StandardCharsets.UTF_8));
                    exchange.getResponseBody().flush();
                    awaitOrFail(over);
                });

        try {
            assertThatThrownBy(() ->
                            replicas(stopping)
                                    .ask(
                                            question().timeout(Duration.ofSeconds(1)),
                                            "/v1/actors/kr",
                                            BodyHandlers.ofString()))
                    .isInstanceOf(HttpTimeoutException.class);
        } finally {
            over.countDown();
        }
    }

    private static void awaitOrFail(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void areTheOnlyOnesAsked() throws Exception {
        var elsewhere =
                serving(exchange -> {
                    throw new AssertionError("asked for " + exchange.getRequestURI());
                });
        var here =
                serving(exchange -> {
                    var asked = exchange.getRequestURI().toString();
                    exchange.sendResponseHeaders(200, asked.length());
                    exchange.getResponseBody().write(asked.getBytes(StandardCharsets.UTF_8));
                });
        var other = elsewhere.getRawAuthority();

        for (var path : List.of("//" + other + "/x", "/@" + other, "/x?http://" + other)) {
            assertThat(replicas(here).ask(question(), path, BodyHandlers.ofString()).body())
                    .isEqualTo(path);
        }
        for (var path : List.of("http://" + other + "/x", "@" + other + "/x", ":1@" + other, "")) {
            assertThatThrownBy(() -> replicas(here).ask(question(), path, BodyHandlers.ofString()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static HttpRequest.Builder question() {
        return HttpRequest.newBuilder().POST(BodyPublishers.ofString("{}"));
    }

    private static Replicas replicas(URI... addresses) {
        return new Replicas(
                List.of(addresses),
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    private static String ask(Replicas replicas, String method) throws Exception {
        return ask(replicas, method, Map.of());
    }

    private static String ask(Replicas replicas, String method, Map<String, String> headers)
            throws Exception {
        var question = HttpRequest.newBuilder().method(method, BodyPublishers.ofString("{}"));
        headers.forEach(question::header);
        return replicas.ask(question, "/v1/actors/kr?why=x", BodyHandlers.ofString()).body();
    }

    private URI saying(String text) throws IOException {
        return serving(exchange -> {
            assertThat(exchange.getRequestURI()).hasToString("/v1/actors/kr?why=x");
            exchange.sendResponseHeaders(200, text.length());
            exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
        });
    }

    private URI serving(Answer answer) throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        exchange.getRequestBody().readAllBytes();
                        answer.to(exchange);
                    }
                });
        server.start();
        servers.add(server);
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }
}
