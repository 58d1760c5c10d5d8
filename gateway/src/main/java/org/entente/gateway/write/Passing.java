package org.entente.gateway.write;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.entente.contracts.Replicas;
import org.entente.gateway.Problems;
import org.entente.observability.Traces;

/// Passes a request on to its owner as it came, and the answer back as it is.
@ApplicationScoped
class Passing {

    private static final List<String> ASKED =
            List.of(
                    HttpHeaders.AUTHORIZATION,
                    HttpHeaders.CONTENT_TYPE,
                    HttpHeaders.ACCEPT,
                    HttpHeaders.IF_MATCH,
                    HttpHeaders.IF_NONE_MATCH,
                    "X-Request-Id",
                    "traceparent",
                    "tracestate");
    private static final List<String> ANSWERED =
            List.of(
                    HttpHeaders.CONTENT_TYPE,
                    HttpHeaders.ETAG,
                    HttpHeaders.LOCATION,
                    HttpHeaders.RETRY_AFTER,
                    HttpHeaders.WWW_AUTHENTICATE,
                    "Consistency-Token");

    /// The entity tag of an entry with what the gateway derives for it, or compressed. Its owner
    /// knows the version.
    private static final Pattern DERIVED =
            Pattern.compile("(?<=\")(\\d{1,18})(?:\\.[0-9a-f]{1,8})?(?:-gzip)?(?=\")");

    private final Map<Owners.Owner, Replicas> replicas = new ConcurrentHashMap<>();
    private final Owners owners;
    private final HttpClient http;

    Passing(Owners owners, Traces traces) {
        this.owners = owners;
        var client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(owners.connectTimeout())
                        .build();
        this.http = traces.part(client);
    }

    HttpResponse<byte[]> pass(
            Owners.Owner owner, HttpServerRequest asked, HttpHeaders headers, byte[] body) {
        var request =
                HttpRequest.newBuilder()
                        .timeout(owners.timeout())
                        .method(asked.method().name(), BodyPublishers.ofByteArray(body));
        for (var name : ASKED) {
            headers.getRequestHeader(name)
                    .forEach(value ->
                            request.header(
                                    name,
                                    name.equals(HttpHeaders.IF_MATCH)
                                            ? DERIVED.matcher(value).replaceAll("$1")
                                            : value));
        }
        try {
            return replicas.computeIfAbsent(owner, one -> new Replicas(one.addresses(), http))
                    .ask(request, target(asked), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw Problems.ownerUnreachable(owner.name());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problems.ownerUnreachable(owner.name());
        }
    }

    /// What is asked for, as the client sent it. A target may name a host as well (RFC 9112,
    /// section 3.2.2); it is the owner that is asked, whatever host that is.
    private static String target(HttpServerRequest asked) {
        var path = Objects.requireNonNullElse(asked.path(), "/");
        return asked.query() == null ? path : path + "?" + asked.query();
    }

    static Response.ResponseBuilder answer(HttpResponse<byte[]> answered) {
        var answer = Response.status(answered.statusCode()).entity(answered.body());
        for (var name : ANSWERED) {
            answered.headers().allValues(name).forEach(value -> answer.header(name, value));
        }
        return answer;
    }
}
