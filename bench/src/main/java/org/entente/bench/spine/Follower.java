package org.entente.bench.spine;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.parsetools.RecordParser;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// Follows the gateway's changes as server-sent events and notes when each arrives.
final class Follower implements AutoCloseable {
    private static final String DATA = "\ndata:";

    private final JsonMapper json = new JsonMapper();
    private final Map<String, CompletableFuture<Long>> awaited = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> connected = new CompletableFuture<>();
    // Its own: nothing else is to hold up what notes the time.
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));

    private Follower() {}

    static Follower of(int port) throws Exception {
        var follower = new Follower();
        follower.vertx
                .createHttpClient()
                .request(HttpMethod.GET, port, "127.0.0.1", "/v1/changes")
                .compose(request -> request.putHeader("accept", "text/event-stream").send())
                .onSuccess(answer -> {
                    if (answer.statusCode() == 200) {
                        answer.handler(RecordParser.newDelimited("\n\n", follower::event));
                    } else {
                        follower.connected.completeExceptionally(
                                new IllegalStateException("status " + answer.statusCode()));
                    }
                })
                .onFailure(follower.connected::completeExceptionally);
        // The gateway's first word is a comment, sent once it listens for changes.
        follower.connected.get(10, TimeUnit.SECONDS);
        return follower;
    }

    /// When the entry's first version was seen ([System#nanoTime]).
    CompletableFuture<Long> sight(String id) {
        return awaited.computeIfAbsent(id, _ -> new CompletableFuture<>());
    }

    @Override
    public void close() throws Exception {
        Future<Void> closed = vertx.close();
        closed.toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
    }

    private void event(Buffer event) {
        long now = System.nanoTime();
        connected.complete(null);
        var text = event.toString();
        int data = text.indexOf(DATA);
        if (data < 0) {
            return;
        }
        try {
            var change = change(text.substring(data + DATA.length()));
            if (change.path("version").asLong() == 1) {
                sight(change.path("id").asText()).complete(now);
            }
        } catch (IOException e) {
            throw new IllegalStateException("no change: " + event, e);
        }
    }

    /// Reads no further than it must: the entry behind it is most of the text.
    private JsonNode change(String item) throws IOException {
        try (var parser = json.createParser(item)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = parser.currentName().equals("change");
                parser.nextToken();
                if (found) {
                    return parser.readValueAsTree();
                }
                parser.skipChildren();
            }
        }
        throw new IOException("an item without a change");
    }
}
