package org.entente.contracts;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// The replicas of a service as another one calls them. They come and go; a caller notices nothing
/// as long as one is there.
public final class Replicas {

    private static final int UNAVAILABLE = 503;

    /// How long one that has said goodbye is asked after the others: by then it has gone, or is
    /// back.
    private static final long ABSENCE_NANOS = Duration.ofSeconds(10).toNanos();

    private final List<URI> addresses;
    private final HttpClient http;
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<URI, Long> going = new ConcurrentHashMap<>();

    /// @param addresses one for each, or one name that stands for all
    public Replicas(List<URI> addresses, HttpClient http) {
        this.addresses = List.copyOf(addresses);
        this.http = http;
    }

    /// Asks one of them, another one each time, and the next where that one cannot be reached or is
    /// about to end; those that have said goodbye come last. What has reached one that then falls
    /// silent is asked again only if it may be done twice.
    ///
    /// @param question its timeout is for the whole answer of each one asked
    /// @param pathAndQuery beginning with a slash
    /// @throws IOException when nobody has answered
    public <T> HttpResponse<T> ask(
            HttpRequest.Builder question, String pathAndQuery, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        var silence = new IOException("nobody serves at " + addresses);
        for (var address : inTurn()) {
            var request = question.uri(target(address, pathAndQuery)).build();
            try {
                var answer = http.send(request, whole(handler, request));
                if (saysGoodbye(answer)) {
                    going.put(address, System.nanoTime());
                }
                if (!turnsAway(answer)) {
                    return answer;
                }
            } catch (IOException e) {
                if (!neverArrived(e) && !mayBeDoneTwice(request, e)) {
                    throw e;
                }
                silence.addSuppressed(e);
            }
        }
        throw silence;
    }

    private static <T> BodyHandler<T> whole(BodyHandler<T> handler, HttpRequest request) {
        return request.timeout().map(time -> Within.of(time, handler)).orElse(handler);
    }

    /// Whatever the path looks like (`//elsewhere/x`), nobody else is asked.
    private static URI target(URI address, String pathAndQuery) {
        if (!pathAndQuery.startsWith("/")) {
            throw new IllegalArgumentException("no path: " + pathAndQuery);
        }
        return URI.create(address.getScheme() + "://" + address.getRawAuthority() + pathAndQuery);
    }

    private List<URI> inTurn() {
        var all = new ArrayList<>(addresses.stream().flatMap(Replicas::each).toList());
        Collections.rotate(all, -Math.floorMod(turn.getAndIncrement(), all.size()));
        going.values().removeIf(since -> System.nanoTime() - since > ABSENCE_NANOS);
        var last = Set.copyOf(going.keySet());
        all.sort(Comparator.comparing(last::contains));
        if (all.size() == 1) {
            // Whoever stands behind the one address may hand it on to another replica.
            all.add(all.getFirst());
        }
        return all;
    }

    /// The machines that a name stands for. A certificate is for the name, so with TLS it is kept.
    private static Stream<URI> each(URI address) {
        if (!"http".equals(address.getScheme())) {
            return Stream.of(address);
        }
        try {
            var machines = InetAddress.getAllByName(address.getHost());
            return machines.length == 1
                    ? Stream.of(address)
                    : Stream.of(machines).map(machine -> at(machine, address));
        } catch (UnknownHostException e) {
            return Stream.of(address);
        }
    }

    private static URI at(InetAddress machine, URI address) {
        var host = machine.getHostAddress();
        return URI.create(
                "http://%s:%d%s"
                        .formatted(
                                host.contains(":") ? "[" + host + "]" : host,
                                address.getPort() < 0 ? 80 : address.getPort(),
                                address.getRawPath()));
    }

    /// A service that has been told to stop still serves for a while, and ends each connection.
    private static boolean saysGoodbye(HttpResponse<?> answer) {
        return answer.headers().allValues("Connection").stream()
                .anyMatch("close"::equalsIgnoreCase);
    }

    /// A service that shuts down turns away what comes in, without a word; its own refusals are
    /// problems.
    private static boolean turnsAway(HttpResponse<?> answer) {
        return answer.statusCode() == UNAVAILABLE
                && answer.headers().firstValue("Content-Type").isEmpty();
    }

    private static boolean neverArrived(IOException e) {
        return e instanceof ConnectException
                || e instanceof NoRouteToHostException
                || e instanceof HttpConnectTimeoutException;
    }

    /// An owner that gets a version again which it has made already says so, and makes none. Only
    /// who asks that there be none yet would be refused.
    private static boolean mayBeDoneTwice(HttpRequest request, IOException e) {
        return !(e instanceof HttpTimeoutException)
                && (request.method().equals("GET")
                        || request.method().equals("PUT")
                                && request.headers().firstValue("If-None-Match").isEmpty());
    }
}
