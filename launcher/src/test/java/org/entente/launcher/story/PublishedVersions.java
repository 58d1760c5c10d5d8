package org.entente.launcher.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.launcher.house.House;
import org.entente.launcher.house.Part;

/// What a subscriber of both topics sees that drops, as told, versions that it has.
final class PublishedVersions {

    private PublishedVersions() {}

    /// By key, in the order in which they came.
    static Map<String, List<Long>> of(House house, String idPrefix) {
        return of("127.0.0.1:" + house.ports().of(Part.KAFKA), idPrefix);
    }

    static Map<String, List<Long>> of(String bootstrapServers, String idPrefix) {
        var published = new TreeMap<String, List<Long>>();
        for (var change : PublishedChange.all(bootstrapServers, idPrefix)) {
            var before = published.computeIfAbsent(change.key(), _ -> new ArrayList<>());
            if (before.isEmpty() || before.getLast() < change.version()) {
                before.add(change.version());
            }
        }
        return published;
    }
}
