package org.entente.gateway.alignment;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.entente.contracts.Vocabularies;

/// The families of speech acts.
final class Families {

    static final String FAVOURABLE = "positive-evaluation";
    static final Set<String> UNFAVOURABLE = Set.of("negative-evaluation", "refusal");

    private static final Vocabularies.Vocabulary ACTS =
            Vocabularies.shipped().scheme("speech-acts");

    private Families() {}

    /// The act itself where the vocabulary does not know it.
    static String of(String act) {
        var concept = ACTS.concept(act);
        return concept == null || concept.family() == null ? act : concept.family();
    }

    static List<String> all() {
        return ACTS.concepts().stream()
                .map(Vocabularies.Concept::family)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /// Another one when an act has moved to another family.
    static int shape() {
        return ACTS.concepts().stream()
                .map(concept -> concept.code() + " " + concept.family())
                .toList()
                .hashCode();
    }
}
