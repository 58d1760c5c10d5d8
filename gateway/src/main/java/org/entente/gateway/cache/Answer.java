package org.entente.gateway.cache;

import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// A whole answer: JSON and its entity tag.
///
/// @param link the value of its `Link` header, where it has a next page
public record Answer(Buffer body, String tag, @Nullable String link) {

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

    static Answer of(byte[] json, String tag, @Nullable String link) {
        return new Answer(Buffer.buffer(json), '"' + tag + '"', link);
    }

    /// Whether the client's `If-None-Match` names it (weak comparison, RFC 9110 section 13.1.2).
    boolean matches(@Nullable String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (var candidate : ifNoneMatch.split(",", -1)) {
            var stripped = candidate.strip();
            if (stripped.equals("*") || stripped.equals(tag) || stripped.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }

    public Response response(@Nullable String ifNoneMatch) {
        var answer =
                matches(ifNoneMatch)
                        ? Response.notModified()
                        : Response.ok(body, MediaType.APPLICATION_JSON_TYPE);
        if (link != null) {
            answer.header("Link", link);
        }
        return answer.header("ETag", tag)
                .header("Cache-Control", Answers.CACHE_CONTROL)
                .header("Vary", Answers.VARY)
                .build();
    }
}
