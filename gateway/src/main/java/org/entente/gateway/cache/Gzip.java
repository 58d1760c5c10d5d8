package org.entente.gateway.cache;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Compression of answers (RFC 9110, section 8.4).
final class Gzip {

    /// What tells the tag of the compressed answer from that of the plain one.
    static final String SUFFIX = "-gzip";

    /// What fits into one packet anyway is sent as it is.
    private static final int WORTH_IT = 1024;

    private static final Pattern NOT_AT_ALL = Pattern.compile(";\\s*q=0(\\.0{0,3})?\\s*$");

    private Gzip() {}

    static boolean isWorthIt(int size) {
        return size >= WORTH_IT;
    }

    /// Whether a client with this `Accept-Encoding` takes it.
    static boolean isTaken(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        var any = false;
        for (var part : acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1)) {
            var name = part.split(";", 2)[0].strip();
            var takes = part.indexOf(';') < 0 || !NOT_AT_ALL.matcher(part).find();
            if (name.equals("gzip") || name.equals("x-gzip")) {
                return takes;
            }
            any |= name.equals("*") && takes;
        }
        return any;
    }

    static Buffer of(Buffer plain) {
        var compressed = new ByteArrayOutputStream(plain.length() / 4 + 64);
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(plain.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Buffer.buffer(compressed.toByteArray());
    }
}
