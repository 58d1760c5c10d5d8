package org.entente.gateway.question;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32C;
import org.entente.gateway.Problems;
import org.jspecify.annotations.Nullable;

/// Where a page ends and the next begins: the values of its last row by which the answer is sorted,
/// and the question that it belongs to. Opaque to clients; sent with another question it is
/// refused.
public record Cursor(String question, List<String> place) {

    private static final String SEPARATOR = "\u001f";

    /// @param question everything that was asked but the page; its text tells questions apart
    public static Cursor of(Object question, List<String> place) {
        return new Cursor(Integer.toHexString(question.toString().hashCode()), place);
    }

    String text() {
        var content = question + SEPARATOR + String.join(SEPARATOR, place);
        var plain = check(content) + SEPARATOR + content;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /// The place behind which to go on; nothing without a cursor.
    ///
    /// @param values what the values of a place of this question are: anybody can write a cursor
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem (400) when it is none, or another
    ///   question's
    public static @Nullable List<String> read(
            @Nullable String text, Object question, Value... values) {
        if (text == null) {
            return null;
        }
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var parts = Arrays.asList(plain.split(SEPARATOR, -1));
            var place = parts.subList(Math.min(2, parts.size()), parts.size());
            if (place.size() == values.length
                    && plain.indexOf('\0') < 0
                    && of(question, place).text().equals(text)) {
                for (var i = 0; i < values.length; i++) {
                    values[i].demand(place.get(i));
                }
                return place;
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw bad();
        }
        throw bad();
    }

    /// So that a cursor that was altered by accident is not taken for another place.
    private static String check(String content) {
        var checksum = new CRC32C();
        checksum.update(content.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(checksum.getValue());
    }

    private static RuntimeException bad() {
        return Problems.badParameter(
                "cursor", "belongs to no page of this question; start again without it");
    }
}
