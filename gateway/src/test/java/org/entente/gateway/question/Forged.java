package org.entente.gateway.question;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/// Cursors as anybody can make them from one that was given out: their checksum is right.
///
/// @param value that stands in the place
public record Forged(String text, String value) {

    private static final String SEPARATOR = "\u001f";

    private static final List<String> AMISS =
            List.of(
                    "",
                    "x",
                    "notaday",
                    "a\u0000b",
                    "\u00001",
                    "+5999999-12-31",
                    "0000-01-01",
                    "2024-02-30",
                    "infinity",
                    "NaN",
                    "-1",
                    "2147483648",
                    "9".repeat(30));

    /// With each of the values that are amiss in each place.
    public static Stream<Forged> from(String cursor) {
        var plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        var parts = Arrays.asList(plain.split(SEPARATOR, -1));
        return IntStream.range(2, parts.size())
                .boxed()
                .flatMap(place -> AMISS.stream().map(value -> with(parts, place, value)));
    }

    public boolean hasNul() {
        return value.indexOf('\0') >= 0;
    }

    private static Forged with(List<String> parts, int place, String value) {
        var altered = new ArrayList<>(parts.subList(1, parts.size()));
        altered.set(place - 1, value);
        var content = String.join(SEPARATOR, altered);
        var checksum = new CRC32C();
        checksum.update(content.getBytes(StandardCharsets.UTF_8));
        var plain = Long.toHexString(checksum.getValue()) + SEPARATOR + content;
        return new Forged(
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(plain.getBytes(StandardCharsets.UTF_8)),
                value);
    }
}
