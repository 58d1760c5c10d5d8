package org.entente.contracts;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// Names a state of one entry, so that a later read can ask for that state or a newer one. On the
/// wire an item of a list of strings (RFC 9651, section 3.1): `"kind/id@version.epoch"` with the id
/// percent-encoded. Opaque to clients.
public record ConsistencyToken(EntryKey key, long version, String epoch) {

    public static final String HEADER = "Consistency-Token";

    private static final Pattern ITEM =
            Pattern.compile("\"([a-z]+)/([^@\"]+)@(\\d{1,18})\\.([0-9a-zA-Z]+)\"");

    /// Reads the form that [#toString()] writes; nothing when it is another.
    public static Optional<ConsistencyToken> parse(String item) {
        var match = ITEM.matcher(item);
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            var id = URLDecoder.decode(match.group(2), StandardCharsets.UTF_8);
            if (!Identifiers.isOne(id)) {
                return Optional.empty();
            }
            var key = EntryKey.parse(match.group(1) + "/" + id);
            var version = Long.parseLong(match.group(3));
            return Optional.of(new ConsistencyToken(key, version, match.group(4)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        var id = URLEncoder.encode(key.id(), StandardCharsets.UTF_8);
        return "\"%s/%s@%d.%s\"".formatted(key.kind().one(), id, version, epoch);
    }
}
