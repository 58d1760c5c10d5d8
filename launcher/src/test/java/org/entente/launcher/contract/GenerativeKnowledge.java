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
        List<Refused> refused) {

    /// @param operations by their ids
    record Refused(Set<String> operations, int status, String why) {}

    static GenerativeKnowledge read() throws IOException {
        try (var text = GenerativeKnowledge.class.getResourceAsStream("generative.yaml")) {
            return GenerativeDocument.YAML.readValue(text, GenerativeKnowledge.class);
        }
    }

    /// Whether a request that fits the schema of an operation can be refused so.
    boolean mayBeRefused(String operation, int status) {
        return refused.stream()
                .anyMatch(one -> one.status() == status && one.operations().contains(operation));
    }
}
