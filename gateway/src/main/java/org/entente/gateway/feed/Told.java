package org.entente.gateway.feed;

import java.util.Set;
import org.entente.contracts.EntryKey;

/// A change as followers are told it: made once for all of them.
///
/// @param change `revised`
/// @param about what its entry is found under
/// @param event `statement.revised`
record Told(
        Position position,
        EntryKey key,
        String change,
        Set<String> about,
        String event,
        String json) {

    static Told of(FeedItem item, Set<String> about) {
        var change = item.change();
        return new Told(
                item.position(),
                new EntryKey(change.kind(), change.id()),
                change.type(),
                about,
                item.event(),
                item.brief().json());
    }

    boolean isFor(ChangeFilter filter) {
        return filter.admits(key, change, about);
    }

    int size() {
        return json.length();
    }
}
