package org.entente.gateway.vocabulary;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.entente.contracts.Wire;
import org.entente.gateway.Csv;

/// What is sent, as what, and a tag that changes with it.
public record Rendering(byte[] body, MediaType type, EntityTag tag) {

    private static final int TAG_BYTES = 8;

    static Rendering json(Object value) {
        return json(value, MediaType.APPLICATION_JSON_TYPE);
    }

    static Rendering json(Object value, MediaType type) {
        try {
            return of(Wire.mapper().writeValueAsBytes(value), type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Rendering csv(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8), Csv.TYPE);
    }

    /// 304 when the client has it already.
    public Response response(Request request) {
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(body, type) : unchanged)
                .tag(tag)
                .header("Cache-Control", "no-cache")
                .header("Vary", "Accept")
                .build();
    }

    public static Rendering of(byte[] body, MediaType type) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(body);
            return new Rendering(
                    body, type, new EntityTag(HexFormat.of().formatHex(hash, 0, TAG_BYTES)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
