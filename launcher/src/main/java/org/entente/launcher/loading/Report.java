package org.entente.launcher.loading;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How an import ended.
///
/// @param counts how many entries had each outcome, leaving out those that none had
/// @param shown whether the gateway's view shows what was written
public record Report(Map<String, Integer> counts, List<Failure> failures, boolean shown) {

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
        var said = parts.isEmpty() ? "nothing to import" : String.join(", ", parts);
        return shown ? said : said + "; the view does not show all of it yet";
    }
}
