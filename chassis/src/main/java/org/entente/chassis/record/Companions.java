package org.entente.chassis.record;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.entente.contracts.Entry;
import org.entente.contracts.EntryKey;

/// The companions that this service has.
@ApplicationScoped
class Companions {

    private final List<Companion<?>> companions;

    Companions(@All List<Companion<?>> companions) {
        this.companions = companions;
    }

    Set<EntryKey> lockedWith(Collection<Entry> contents) {
        var keys = new HashSet<EntryKey>();
        for (var companion : companions) {
            keys.addAll(lockedWith(companion, contents));
        }
        return keys;
    }

    /// A batch can make several versions of an entry; the companions are told of its latest.
    void written(Collection<Entry> versions, Author author) {
        var latest = new LinkedHashMap<EntryKey, Entry>();
        versions.forEach(version -> latest.put(version.key(), version));
        for (var companion : companions) {
            written(companion, latest.values(), author);
        }
    }

    private static <E extends Entry> Set<EntryKey> lockedWith(
            Companion<E> companion, Collection<Entry> contents) {
        var own = own(companion, contents);
        return own.isEmpty() ? Set.of() : companion.lockedWith(own);
    }

    private static <E extends Entry> void written(
            Companion<E> companion, Collection<Entry> versions, Author author) {
        var own = own(companion, versions);
        if (!own.isEmpty()) {
            companion.written(own, author);
        }
    }

    private static <E extends Entry> List<E> own(
            Companion<E> companion, Collection<Entry> entries) {
        var type = companion.type();
        return entries.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
