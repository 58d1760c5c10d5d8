package org.entente.gateway.cache;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.MediaType;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.entente.contracts.Wire;
import org.entente.gateway.Csv;

/// Answers that change with nothing but the program: their tag is made of what they say.
public final class Rendering {

    private static final int TAG_BYTES = 8;

    private Rendering() {}

    public static Answer json(Object value) {
        return json(value, MediaType.APPLICATION_JSON_TYPE);
    }

    public static Answer json(Object value, MediaType type) {
        try {
            return of(Wire.mapper().writeValueAsBytes(value), type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Answer csv(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8), Csv.TYPE);
    }

    public static Answer of(byte[] body, MediaType type) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(body);
            return Answer.of(body, type, HexFormat.of().formatHex(hash, 0, TAG_BYTES), null);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
