package org.entente.launcher.loading;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The gateway's answer to one line.
///
/// @param consistencyToken names the state in which the entry was left
record Answer(
        int line, Outcome outcome, @Nullable String consistencyToken, @Nullable Problem problem) {

    enum Outcome {
        @JsonProperty("recorded")
        RECORDED,
        @JsonProperty("revised")
        REVISED,
        @JsonProperty("unchanged")
        UNCHANGED,
        @JsonProperty("kept")
        KEPT,
        @JsonProperty("refused")
        REFUSED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Problem(
            @Nullable String title,
            int status,
            @Nullable String detail,
            @Nullable List<Member> errors) {}

    record Member(@Nullable String pointer, @Nullable String detail) {}

    boolean isRefusal() {
        return outcome == Outcome.REFUSED;
    }

    List<String> reasons() {
        var reasons = new ArrayList<String>();
        if (problem != null) {
            if (problem.title != null || problem.detail != null) {
                reasons.add(
                        problem.detail != null ? problem.detail : String.valueOf(problem.title));
            }
            if (problem.errors != null) {
                problem.errors.forEach(error -> reasons.add(error.pointer + ": " + error.detail));
            }
        }
        return reasons.isEmpty() ? List.of("The gateway gave no reason") : reasons;
    }
}
