package org.entente.launcher.contract;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What Specmatic has to be told before it makes up requests, and what it cannot know of their
/// answers; it stands with its reasons in `generative.yaml`.
///
/// @param leftOut parameters, each with the reason
/// @param patterns parts of patterns, each with what stands in its place
/// @param together how many parameters that may be left out an operation has in one document
record GenerativeKnowledge(
        Map<String, String> leftOut,
        Set<String> leftOutMediaTypes,
        Map<String, String> patterns,
        int longestText,
        int longestList,
        int together,
        List<Refused> refused,
        List<Taken> taken) {

    /// What fits the schema and is refused all the same.
    ///
    /// @param operations by their ids
    record Refused(Set<String> operations, int status, String why) {}

    /// What does not fit the schema and is taken all the same.
    ///
    /// @param operations by their ids
    /// @param change in the words of Specmatic
    record Taken(Set<String> operations, String change, String why) {}

    static GenerativeKnowledge read() throws IOException {
        try (var text = GenerativeKnowledge.class.getResourceAsStream("generative.yaml")) {
            return GenerativeDocument.YAML.readValue(text, GenerativeKnowledge.class);
        }
    }

    /// Whether a verdict about an operation tells nothing wrong.
    boolean excuses(String operation, GenerativeVerdict verdict) {
        return verdict.negative()
                ? taken.stream()
                        .anyMatch(one ->
                                one.operations().contains(operation)
                                        && verdict.what().contains(one.change()))
                : refused.stream()
                        .anyMatch(one ->
                                one.operations().contains(operation)
                                        && one.status() == verdict.answered());
    }
}
