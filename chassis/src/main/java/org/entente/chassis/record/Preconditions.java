package org.entente.chassis.record;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads `If-Match` and `If-None-Match` of a write (RFC 9110, sections 13.1.1 and 13.1.2), each of
/// which may come in several lines that are one list (section 5.3).
public final class Preconditions {

    private Preconditions() {}

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem when they cannot be understood
    public static Precondition read(List<String> ifMatch, List<String> ifNoneMatch) {
        return read(list(ifMatch), list(ifNoneMatch));
    }

    private static @Nullable String list(List<String> lines) {
        return lines.isEmpty() ? null : String.join(",", lines);
    }

    private static Precondition read(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        if (ifMatch != null && ifNoneMatch != null) {
            throw Problems.badPrecondition("A write with both If-Match and If-None-Match");
        }
        if (ifNoneMatch != null) {
            if (!ifNoneMatch.strip().equals("*")) {
                throw Problems.badPrecondition("If-None-Match of a write takes only *. If-Match");
            }
            return new Precondition.Absent();
        }
        if (ifMatch == null) {
            return new Precondition.Nothing();
        }
        return ifMatch.strip().equals("*")
                ? new Precondition.Present()
                : new Precondition.Version(versions(ifMatch));
    }

    private static Set<Long> versions(String tags) {
        var versions = new LinkedHashSet<Long>();
        for (var tag : Arrays.stream(tags.split(",", -1)).map(String::strip).toList()) {
            if (tag.matches("\"\\d{1,18}\"")) {
                versions.add(Long.valueOf(tag.substring(1, tag.length() - 1)));
            } else if (!tag.matches("(W/)?\"[^\"]*\"")) {
                throw Problems.badPrecondition("If-Match");
            }
        }
        return versions;
    }
}
