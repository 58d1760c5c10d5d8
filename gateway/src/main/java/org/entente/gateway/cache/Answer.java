package org.entente.gateway.cache;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// A whole answer in one representation, with its entity tag; and the same compressed, under a tag
/// of its own, once somebody has asked for it.
public final class Answer {

    private final Encoded identity;
    private final MediaType type;
    private final String tag;
    private final @Nullable String next;
    private volatile @Nullable Encoded gzip;

    /// @param tag in quotes
    record Encoded(Buffer body, String tag, boolean compressed) {}

    private Answer(byte[] body, MediaType type, String tag, @Nullable String next) {
        this.identity = new Encoded(Buffer.buffer(body), '"' + tag + '"', false);
        this.type = type;
        this.tag = tag;
        this.next = next;
    }

    public static Answer of(byte[] json, String tag) {
        return of(json, tag, null);
    }

    /// An entry with what is derived for it: its tag begins with the version, as a precondition
    /// takes it, and changes with the rest as well.
    public static Answer derived(byte[] json, long version) {
        var content = new CRC32C();
        content.update(json);
        return of(json, version + "." + Long.toHexString(content.getValue()));
    }

    static Answer of(byte[] json, String tag, @Nullable String next) {
        return of(json, MediaType.APPLICATION_JSON_TYPE, tag, next);
    }

    /// @param next path and query of its next page, where it has one
    public static Answer of(byte[] body, MediaType type, String tag, @Nullable String next) {
        return new Answer(body, type, tag, next);
    }

    /// The value of its `Link` header for whoever asks: an answer is kept, and the next may call
    /// this gateway by another name.
    @Nullable String link(HttpServerRequest request) {
        return next == null
                ? null
                : "<%s://%s%s>; rel=\"next\""
                        .formatted(request.scheme(), request.authority(), next);
    }

    int size() {
        return identity.body().length();
    }

    /// As it is to be sent to whoever takes gzip or not; nothing while it still has to be
    /// compressed for that.
    @Nullable Encoded ready(boolean takesGzip) {
        return takesGzip && Gzip.isWorthIt(size()) ? gzip : identity;
    }

    private Encoded encoded(boolean takesGzip) {
        var ready = ready(takesGzip);
        if (ready == null) {
            ready = new Encoded(Gzip.of(identity.body()), '"' + tag + Gzip.SUFFIX + '"', true);
            gzip = ready;
        }
        return ready;
    }

    /// The one of its tags that the client's `If-None-Match` names (weak comparison, RFC 9110
    /// section 13.1.2). Which encoding a client holds makes no difference: it is the same answer.
    @Nullable String match(@Nullable String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return null;
        }
        for (var candidate : ifNoneMatch.split(",", -1)) {
            var stripped = candidate.strip();
            var strong = stripped.startsWith("W/") ? stripped.substring(2) : stripped;
            if (strong.equals(identity.tag()) || strong.equals('"' + tag + Gzip.SUFFIX + '"')) {
                return strong;
            }
            if (stripped.equals("*")) {
                return identity.tag();
            }
        }
        return null;
    }

    public Response response(HttpServerRequest request, @Nullable String ifNoneMatch) {
        var match = match(ifNoneMatch);
        if (match != null) {
            return headers(request, Response.notModified(), match);
        }
        var encoded = encoded(Gzip.isTaken(request.getHeader(HttpHeaders.ACCEPT_ENCODING)));
        var answer = Response.ok(encoded.body(), type);
        if (encoded.compressed()) {
            answer.header("Content-Encoding", "gzip");
        }
        return headers(request, answer, encoded.tag());
    }

    private Response headers(
            HttpServerRequest request, Response.ResponseBuilder answer, String itsTag) {
        var link = link(request);
        if (link != null) {
            answer.header("Link", link);
        }
        return answer.header("ETag", itsTag).header("Cache-Control", Answers.CACHE_CONTROL).build();
    }
}
