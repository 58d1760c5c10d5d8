package org.entente.gateway.entry;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.entente.gateway.Problems;
import org.jspecify.annotations.Nullable;

/// Where a page ends and the next begins: the sort value and the key of its last row, and the
/// question that it belongs to. Opaque to clients; sent with another question it is refused.
record Cursor(String question, @Nullable String day, String key) {

    private static final String SEPARATOR = "\u001f";

    String text() {
        var plain = String.join(SEPARATOR, question, day == null ? "" : day, key);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem (400) when it is none, or another
    ///   question's
    static @Nullable Cursor read(@Nullable String text, String question) {
        if (text == null) {
            return null;
        }
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var parts = plain.split(SEPARATOR, -1);
            if (parts.length == 3 && parts[0].equals(question)) {
                return new Cursor(question, parts[1].isEmpty() ? null : parts[1], parts[2]);
            }
        } catch (IllegalArgumentException e) {
            throw bad();
        }
        throw bad();
    }

    private static RuntimeException bad() {
        return Problems.badParameter(
                "cursor", "belongs to no page of this question; start again without it");
    }
}
