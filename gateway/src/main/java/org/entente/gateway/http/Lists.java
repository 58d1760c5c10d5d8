package org.entente.gateway.http;

import io.vertx.core.MultiMap;
import java.util.List;

/// Header fields whose values are lists: on how many lines they come makes no difference (RFC 9110,
/// section 5.3).
final class Lists {

    private static final List<String> NAMES =
            List.of(
                    "Accept",
                    "Accept-Encoding",
                    "If-Match",
                    "If-None-Match",
                    "Consistency-Token",
                    "Prefer");

    private Lists() {}

    /// Puts each on one line: whoever asks for a header gets all of it.
    static void join(MultiMap headers) {
        for (var name : NAMES) {
            var lines = headers.getAll(name);
            if (lines.size() > 1) {
                headers.set(name, String.join(", ", lines));
            }
        }
    }
}
