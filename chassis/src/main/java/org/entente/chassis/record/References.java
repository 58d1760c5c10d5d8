package org.entente.chassis.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.entente.contracts.EntryKey;
import org.entente.contracts.Numbered;
import org.entente.contracts.Reference;
import org.entente.contracts.Violation;

/// Holds what drafts refer to against the record: our own entries at once, a neighbour's as far as
/// it can be asked.
@ApplicationScoped
class References {

    private static final int MOST_REMEMBERED = 100_000;

    private final Set<EntryKey> existing = ConcurrentHashMap.newKeySet();
    private final OwnedKinds owned;
    private final Entries entries;
    private final Instance<Neighbours> neighbours;

    References(OwnedKinds owned, Entries entries, Instance<Neighbours> neighbours) {
        this.owned = owned;
        this.entries = entries;
        this.neighbours = neighbours;
    }

    /// The drafts that refer to nothing that exists, each with the places. Drafts of one batch may
    /// refer to each other, but not to one that is refused itself.
    Map<Draft, List<Violation>> dangling(Collection<Draft> drafts) {
        var ours = ours(drafts);
        var missing = missing(neighbours(drafts));
        var standing = new ArrayList<>(drafts);
        var dangling = new IdentityHashMap<Draft, List<Violation>>();
        while (true) {
            var known = new HashMap<>(ours);
            standing.forEach(draft -> known.put(draft.key(), numbers(draft)));
            var refused = new ArrayList<Draft>();
            for (var draft : standing) {
                var violations =
                        draft.content().references().stream()
                                .filter(reference -> !resolves(reference, known, missing))
                                .map(References::violation)
                                .toList();
                if (!violations.isEmpty()) {
                    dangling.put(draft, violations);
                    refused.add(draft);
                }
            }
            if (refused.isEmpty()) {
                return dangling;
            }
            standing.removeAll(refused);
        }
    }

    /// Those of ours that are referred to and exist. That an entry exists stays true for ever, so
    /// it is asked for once; which parts it has can change.
    private Map<EntryKey, Set<Integer>> ours(Collection<Draft> drafts) {
        var known = new HashMap<EntryKey, Set<Integer>>();
        var asked = new HashSet<EntryKey>();
        for (var draft : drafts) {
            for (var reference : draft.content().references()) {
                reference
                        .targets()
                        .filter(key -> owned.contains(key.kind()))
                        .forEach(key -> {
                            if (reference.n() == null && existing.contains(key)) {
                                known.put(key, Set.of());
                            } else {
                                asked.add(key);
                            }
                        });
            }
        }
        var found = entries.numbers(asked);
        if (existing.size() < MOST_REMEMBERED) {
            existing.addAll(found.keySet());
        }
        known.putAll(found);
        return known;
    }

    private boolean resolves(
            Reference reference, Map<EntryKey, Set<Integer>> known, Set<EntryKey> missing) {
        return reference
                .targets()
                .anyMatch(key ->
                        owned.contains(key.kind())
                                ? known.containsKey(key) && has(known, key, reference)
                                : !missing.contains(key));
    }

    private static boolean has(
            Map<EntryKey, Set<Integer>> known, EntryKey key, Reference reference) {
        return reference.n() == null
                || Objects.requireNonNull(known.get(key)).contains(reference.n());
    }

    private Set<EntryKey> missing(Set<EntryKey> asked) {
        return asked.isEmpty() || !neighbours.isResolvable()
                ? Set.of()
                : neighbours.get().missing(asked);
    }

    private Set<EntryKey> neighbours(Collection<Draft> drafts) {
        var targets = new HashSet<EntryKey>();
        for (var draft : drafts.stream().filter(draft -> !draft.vouched()).toList()) {
            draft.content().references().stream()
                    .flatMap(Reference::targets)
                    .filter(key -> !owned.contains(key.kind()))
                    .forEach(targets::add);
        }
        return targets;
    }

    private static Set<Integer> numbers(Draft draft) {
        return draft.content().numbered().stream().map(Numbered::n).collect(Collectors.toSet());
    }

    private static Violation violation(Reference reference) {
        var kinds =
                reference.kinds().stream()
                        .map(kind -> kind.one())
                        .sorted()
                        .collect(Collectors.joining(" or "));
        return new Violation(
                reference.pointer(),
                "no %s in the record is \"%s\"; record it first"
                        .formatted(kinds, reference.cited()));
    }
}
