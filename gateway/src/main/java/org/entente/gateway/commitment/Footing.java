package org.entente.gateway.commitment;

import java.util.List;
import java.util.Set;
import org.entente.contracts.Commitment;
import org.entente.contracts.EntryKey;
import org.entente.contracts.Kind;
import org.entente.contracts.Reference;
import org.jspecify.annotations.Nullable;

/// What a commitment rests on: where it was made, or the area that it belongs to.
record Footing(String cited, Set<Kind> kinds, String id, @Nullable Integer n) {

    static List<Footing> of(Commitment commitment) {
        return commitment.references().stream()
                .filter(reference ->
                        reference.pointer().startsWith("/madeIn")
                                || reference.pointer().equals("/area"))
                .map(Footing::of)
                .distinct()
                .toList();
    }

    private static Footing of(Reference reference) {
        return new Footing(reference.cited(), reference.kinds(), reference.id(), reference.n());
    }

    /// The keys of the entries that it can be in.
    List<String> keys() {
        return kinds.stream().map(kind -> new EntryKey(kind, id).toString()).toList();
    }
}
