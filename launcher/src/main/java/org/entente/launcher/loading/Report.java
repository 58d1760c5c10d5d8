package org.entente.launcher.loading;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How an import ended.
///
/// @param counts how many entries had each outcome, leaving out those that none had
public record Report(Map<String, Integer> counts, List<Failure> failures) {

    public boolean isComplete() {
        return failures.isEmpty();
    }

    /// `118 recorded, 2 unchanged, 1 failed`
    public String summary() {
        var parts =
                counts.entrySet().stream()
                        .map(count -> count.getValue() + " " + count.getKey())
                        .collect(Collectors.toList());
        if (!failures.isEmpty()) {
            parts.add(failures.size() + " failed");
        }
        return parts.isEmpty() ? "nothing to import" : String.join(", ", parts);
    }
}
