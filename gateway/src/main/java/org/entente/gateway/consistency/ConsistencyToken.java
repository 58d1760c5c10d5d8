package org.entente.gateway.consistency;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.contracts.EntryKey;
import org.entente.gateway.Problems;

/// Names states of entries, as the owners write them: a list of strings (RFC 9651, section 3.1),
/// each `"kind/id@version.epoch"` with the id percent-encoded. Opaque to clients.
public record ConsistencyToken(EntryKey key, long version, String epoch) {

    public static final String HEADER = "Consistency-Token";

    /// A request names at most so many.
    static final int MOST = 32;

    private static final Pattern ITEM =
            Pattern.compile("\"([a-z]+)/([^@\"]+)@(\\d{1,18})\\.([0-9a-zA-Z]+)\"");

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem (400) when it is none
    static List<ConsistencyToken> read(String header) {
        var tokens = new ArrayList<ConsistencyToken>();
        for (var item : header.split(",", MOST + 1)) {
            var match = ITEM.matcher(item.strip());
            if (!match.matches() || tokens.size() == MOST) {
                throw Problems.badParameter(HEADER, "is not a token that was given out");
            }
            try {
                var id = URLDecoder.decode(match.group(2), StandardCharsets.UTF_8);
                var key = EntryKey.parse(match.group(1) + "/" + id);
                tokens.add(
                        new ConsistencyToken(key, Long.parseLong(match.group(3)), match.group(4)));
            } catch (IllegalArgumentException e) {
                throw Problems.badParameter(HEADER, "is not a token that was given out");
            }
        }
        return tokens;
    }

    @Override
    public String toString() {
        var id = URLEncoder.encode(key.id(), StandardCharsets.UTF_8);
        return "\"%s/%s@%d.%s\"".formatted(key.kind().one(), id, version, epoch);
    }
}
