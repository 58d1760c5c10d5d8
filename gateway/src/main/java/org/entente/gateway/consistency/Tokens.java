package org.entente.gateway.consistency;

import java.util.LinkedHashMap;
import java.util.List;
import org.entente.contracts.ConsistencyToken;
import org.entente.contracts.EntryKey;
import org.entente.gateway.Problems;

/// Reads the header `Consistency-Token`: a list of tokens as they were given out, in any order. Of
/// several for one entry the newest counts.
final class Tokens {

    /// A request names at most so many.
    static final int MOST = 32;

    /// In characters, all of it.
    static final int LONGEST = 4096;

    private Tokens() {}

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem when it is none
    static List<ConsistencyToken> read(String header) {
        if (header.isBlank()) {
            return List.of();
        }
        var items = header.split(",", MOST + 1);
        if (items.length > MOST || header.length() > LONGEST) {
            throw malformed();
        }
        var newest = new LinkedHashMap<Entry, ConsistencyToken>();
        for (var item : items) {
            var token = ConsistencyToken.parse(item.strip()).orElseThrow(Tokens::malformed);
            newest.merge(
                    new Entry(token.key(), token.epoch()),
                    token,
                    (one, other) -> one.version() > other.version() ? one : other);
        }
        return List.copyOf(newest.values());
    }

    private static RuntimeException malformed() {
        return Problems.badParameter(
                ConsistencyToken.HEADER,
                "takes up to %d tokens as they were given out, of %d characters together"
                        .formatted(MOST, LONGEST));
    }

    private record Entry(EntryKey key, String epoch) {}
}
