package org.entente.bench.spine;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import java.util.concurrent.CompletableFuture;

/// Records new statements at their owner, without the gateway.
final class Writer implements AutoCloseable {
    private final HttpClient client;
    private final int port;
    private final String token;

    Writer(Vertx vertx, int connections, int port, String token) {
        this.client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(connections));
        this.port = port;
        this.token = token;
    }

    /// When the owner said that it is recorded, and what it said.
    CompletableFuture<Written> write(String id, byte[] statement) {
        return client.request(HttpMethod.PUT, port, "127.0.0.1", "/v1/statements/" + id)
                .compose(request ->
                        request.putHeader("authorization", "Bearer " + token)
                                .putHeader("content-type", "application/json")
                                .putHeader("if-none-match", "*")
                                .send(Buffer.buffer(statement)))
                .compose(answer -> {
                    long now = System.nanoTime();
                    return answer.body()
                            .map(body -> {
                                if (answer.statusCode() != 201) {
                                    throw new IllegalStateException(
                                            id + ": " + answer.statusCode() + " " + body);
                                }
                                return new Written(id, now, body.getBytes());
                            });
                })
                .toCompletionStage()
                .toCompletableFuture();
    }

    @Override
    public void close() {
        client.close();
    }

    /// @param entry whole, as it is on the topic
    record Written(String id, long at, byte[] entry) {}
}
