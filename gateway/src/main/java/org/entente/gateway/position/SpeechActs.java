package org.entente.gateway.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.entente.contracts.Vocabularies;
import org.entente.contracts.Vocabularies.Concept;
import org.jspecify.annotations.Nullable;

/// What the vocabularies say of acts and their strength.
public final class SpeechActs {

    private static final List<Concept> ACTS = concepts("speech-acts");
    private static final List<Concept> STRENGTHS = concepts("strengths");

    private SpeechActs() {}

    /// The acts that do the same kind of thing, such as `condemn` and `express-concern`.
    public static @Nullable String family(String act) {
        return ACTS.stream()
                .filter(concept -> concept.code().equals(act))
                .map(Concept::family)
                .findFirst()
                .orElse(null);
    }

    /// How far an act goes within its family, from 1.
    public static @Nullable Integer rank(String act) {
        return rank(ACTS, act);
    }

    /// How strong a wording is, from 1; unknown where none is coded.
    public static @Nullable Integer strength(@Nullable String code) {
        return code == null ? null : rank(STRENGTHS, code);
    }

    static List<String> families() {
        return ACTS.stream()
                .map(Concept::family)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /// The strengths from this one on.
    static List<String> atLeast(String code) {
        var least = Objects.requireNonNullElse(strength(code), Integer.MAX_VALUE);
        var found = new ArrayList<String>();
        for (var concept : STRENGTHS) {
            if (concept.rank() != null && concept.rank() >= least) {
                found.add(concept.code());
            }
        }
        return found;
    }

    private static @Nullable Integer rank(List<Concept> concepts, String code) {
        return concepts.stream()
                .filter(concept -> concept.code().equals(code))
                .map(Concept::rank)
                .findFirst()
                .orElse(null);
    }

    private static List<Concept> concepts(String scheme) {
        return Vocabularies.shipped().scheme(scheme).concepts();
    }
}
