package org.entente.chassis.record;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.entente.contracts.EntryKey;

/// Names a state of one entry, so that a later read can ask for that state or a newer one. A list
/// of strings (RFC 9651, section 3.1) of which this writes one item; opaque to clients.
final class ConsistencyToken {

    static final String HEADER = "Consistency-Token";

    private ConsistencyToken() {}

    static String of(EntryKey key, long version, String epoch) {
        var id = URLEncoder.encode(key.id(), StandardCharsets.UTF_8);
        return "\"%s/%s@%d.%s\"".formatted(key.kind().one(), id, version, epoch);
    }
}
