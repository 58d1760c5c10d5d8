package org.entente.bench.load;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The least that an HTTP server on Vert.x can do: the same bytes to whoever asks, whatever they
/// ask. A process of its own: `BareServer PORT EVENT_LOOPS CONTENT_TYPE FILE`.
public final class BareServer extends AbstractVerticle {
    private final int port;
    private final CharSequence type;
    private final Buffer body;

    private BareServer(int port, CharSequence type, Buffer body) {
        this.port = port;
        this.type = type;
        this.body = body;
    }

    public static void main(String... args) throws IOException {
        int port = Integer.parseInt(args[0]);
        int eventLoops = Integer.parseInt(args[1]);
        var type = HttpHeaders.createOptimized(args[2]);
        var body = Buffer.buffer(Files.readAllBytes(Path.of(args[3])));
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(eventLoops));
        vertx.deployVerticle(
                        () -> new BareServer(port, type, body),
                        new DeploymentOptions().setInstances(eventLoops))
                .onFailure(failure -> {
                    failure.printStackTrace();
                    System.exit(1);
                });
    }

    @Override
    public void start(Promise<Void> started) {
        vertx.createHttpServer()
                .requestHandler(request ->
                        request.response().putHeader(HttpHeaders.CONTENT_TYPE, type).end(body))
                .listen(port, "127.0.0.1")
                .<Void>mapEmpty()
                .onComplete(started);
    }
}
