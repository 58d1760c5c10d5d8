package org.entente.chassis.record;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entente.contracts.Entry;
import org.entente.contracts.EntryKey;
import org.entente.contracts.Kind;
import org.entente.contracts.Violation;

/// The kinds that this service owns.
@ApplicationScoped
class OwnedKinds {

    private final Map<Kind, Owned<?>> kinds = new EnumMap<>(Kind.class);

    OwnedKinds(@All List<Owned<?>> owned) {
        for (var one : owned) {
            Arrays.stream(Kind.values())
                    .filter(kind -> kind.type() == one.type())
                    .forEach(kind -> kinds.put(kind, one));
        }
    }

    boolean contains(Kind kind) {
        return kinds.containsKey(kind);
    }

    /// The entry that an address names.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem (404) when its kind is not kept here
    EntryKey key(String collection, String id) {
        return Kind.ofMany(collection)
                .filter(this::contains)
                .map(kind -> new EntryKey(kind, id))
                .orElseThrow(() -> Problems.noEntry("No " + collection + " are kept here."));
    }

    List<String> names() {
        return kinds.keySet().stream().map(Kind::one).toList();
    }

    /// Those of a kind; none for one that is not owned here.
    Set<String> wishes(Kind kind) {
        var one = kinds.get(kind);
        return one == null ? Set.of() : one.wishes();
    }

    Entry prepared(Entry entry, Map<String, String> wishes) {
        return prepared(of(entry), entry, wishes);
    }

    List<Violation> violations(Entry entry) {
        return violations(of(entry), entry);
    }

    List<Violation> violations(Entry before, Entry after) {
        return violations(of(after), before, after);
    }

    private Owned<?> of(Entry entry) {
        return Objects.requireNonNull(kinds.get(entry.kind()));
    }

    private static <E extends Entry> E prepared(
            Owned<E> owned, Entry entry, Map<String, String> wishes) {
        return owned.prepared(owned.type().cast(entry), wishes);
    }

    private static <E extends Entry> List<Violation> violations(Owned<E> owned, Entry entry) {
        return owned.violations(owned.type().cast(entry));
    }

    private static <E extends Entry> List<Violation> violations(
            Owned<E> owned, Entry before, Entry after) {
        return owned.violations(owned.type().cast(before), owned.type().cast(after));
    }
}
