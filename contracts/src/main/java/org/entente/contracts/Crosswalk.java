package org.entente.contracts;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.contracts.Vocabularies.Credit;
import org.entente.contracts.Vocabularies.Mapping;
import org.entente.contracts.Vocabularies.Vocabulary;
import org.jspecify.annotations.Nullable;

/// Mappings from one scheme to another that somebody else has published, in a file of their own
/// since they come under a licence of their own.
record Crosswalk(String from, String to, Credit credit, List<Row> mappings) {

    /// The scheme with these mappings and the credit for them.
    Vocabulary onto(Vocabulary scheme) {
        var byCode =
                mappings.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Row::of,
                                        Collectors.mapping(
                                                row -> row.to(to), Collectors.toList())));
        return new Vocabulary(
                scheme.scheme(),
                scheme.labels(),
                Stream.concat(scheme.credits().stream(), Stream.of(credit)).toList(),
                scheme.concepts().stream()
                        .map(concept ->
                                concept.mappedTo(byCode.getOrDefault(concept.code(), List.of())))
                        .toList());
    }

    record Row(String of, Match match, @Nullable String code, List<String> contexts) {
        Row {
            contexts = Absent.list(contexts);
        }

        Mapping to(String scheme) {
            return new Mapping(scheme, match, code, contexts);
        }
    }
}
