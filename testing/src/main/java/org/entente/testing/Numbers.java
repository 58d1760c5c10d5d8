package org.entente.testing;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A body that says of each of its numbers where it stands: `"n": </areas/0/n:1>`.
public record Numbers(String body) {

    /// Beyond what an `int`, a `long` and a `double` hold, and some that are close to them.
    private static final List<String> TOO_LARGE =
            List.of(
                    "2147483648",
                    "-2147483649",
                    "3e9",
                    "9223372036854775808",
                    "1e400",
                    "-1e400",
                    "1e999999999");

    private static final Pattern NUMBER = Pattern.compile("<(/[^:>]+):(\\d+)>");

    /// The body as it is meant.
    public String right() {
        return NUMBER.matcher(body).replaceAll("$2");
    }

    /// By where it stands, the body with a number there that nothing can hold; each such number.
    public Stream<Map.Entry<String, String>> wrong() {
        return NUMBER.matcher(body)
                .results()
                .map(number -> number.group(1))
                .flatMap(place ->
                        TOO_LARGE.stream().map(number -> Map.entry(place, with(place, number))));
    }

    private String with(String place, String number) {
        return NUMBER.matcher(body)
                .replaceAll(found -> found.group(1).equals(place) ? number : found.group(2));
    }
}
