package org.entente.gateway.webhook.reach;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// One request and its answer, over once: by the answer, by a failure, or by the time-out.
final class Exchange {

    /// How much of an answer is read.
    static final int READ = 64 * 1024;

    /// How many addresses of a host are tried.
    private static final int TRIED = 3;

    private final HttpClient client;
    private final Doors doors;
    private final String method;
    private final URI address;
    private final Map<String, String> headers;
    private final byte[] body;
    private final Duration timeout;
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();
    private volatile @Nullable HttpClientRequest request;

    Exchange(
            HttpClient client,
            Doors doors,
            String method,
            URI address,
            Map<String, String> headers,
            byte[] body,
            Duration timeout) {
        this.client = client;
        this.doors = doors;
        this.method = method;
        this.address = address;
        this.headers = headers;
        this.body = body;
        this.timeout = timeout;
    }

    CompletableFuture<Answer> answer() {
        return answer;
    }

    /// @param checked none else is connected to
    void with(Destination destination, List<InetAddress> checked) {
        // Addresses of IPv4 first: where a machine has no IPv6, trying it costs time.
        var inTurn =
                checked.stream()
                        .sorted(Comparator.comparing(one -> !(one instanceof Inet4Address)))
                        .limit(TRIED)
                        .toList();
        connected(destination, inTurn)
                .compose(ready -> sent(destination, ready))
                .onFailure(failure -> over(Failures.exchange(failure)));
    }

    void over(Unreachable failure) {
        if (answer.completeExceptionally(failure)) {
            drop();
        }
    }

    private Future<HttpClientRequest> connected(Destination destination, List<InetAddress> inTurn) {
        return client.request(options(destination, inTurn.getFirst()))
                .recover(failure ->
                        inTurn.size() > 1
                                        && !answer.isDone()
                                        && Failures.beforeSending(Failures.exchange(failure))
                                ? connected(destination, inTurn.subList(1, inTurn.size()))
                                : Future.failedFuture(failure));
    }

    private RequestOptions options(Destination destination, InetAddress checked) {
        var door = doors.to(new InetSocketAddress(nameless(checked), destination.port()));
        var path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return new RequestOptions()
                .setMethod(HttpMethod.valueOf(method))
                .setServer(SocketAddress.inetSocketAddress(door))
                .setHost(destination.host())
                .setPort(destination.port())
                .setSsl(destination.tls())
                .setURI(path + query)
                // Each connecting has a shorter time of its own; this is for all that are tried.
                .setConnectTimeout(Math.max(1, timeout.toMillis()))
                .setFollowRedirects(false);
    }

    /// The name that an address was found by would take its place among the connections that are
    /// kept.
    private static InetAddress nameless(InetAddress address) {
        try {
            return InetAddress.getByAddress(address.getAddress());
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Future<HttpClientResponse> sent(Destination destination, HttpClientRequest ready) {
        request = ready;
        if (answer.isDone()) {
            drop();
            return Future.failedFuture("over");
        }
        if (destination.host().contains(":")) {
            ready.authority(HostAndPort.create("[" + destination.host() + "]", destination.port()));
        }
        headers.forEach(ready::putHeader);
        // Read from the very first: behind other futures the answer may have ended already.
        return (body.length == 0 ? ready.send() : ready.send(Buffer.buffer(body)))
                .onSuccess(this::read);
    }

    private void read(HttpClientResponse response) {
        var read = Buffer.buffer();
        response.exceptionHandler(failure -> over(Failures.exchange(failure)))
                .endHandler(_ -> answered(response, read))
                .handler(part -> {
                    var room = READ - read.length();
                    read.appendBuffer(part.length() > room ? part.slice(0, room) : part);
                    if (part.length() > room && answered(response, read)) {
                        drop();
                    }
                });
    }

    private boolean answered(HttpClientResponse response, Buffer read) {
        var named = new HashMap<String, String>();
        response.headers()
                .forEach((name, value) ->
                        named.merge(
                                name.toLowerCase(Locale.ROOT),
                                value,
                                (one, other) -> one + ", " + other));
        return answer.complete(new Answer(response.statusCode(), named, read.toString()));
    }

    private void drop() {
        var open = request;
        if (open != null) {
            open.connection().close();
        }
    }
}
