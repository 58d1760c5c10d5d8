package org.entente.gateway.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.entente.contracts.PartialDate;
import org.entente.contracts.Source;
import org.jspecify.annotations.Nullable;

/// One thing that happened, or is due.
///
/// @param to its last day, where it took more than one
/// @param what `meeting`, `statement`, `milestone`, `promise`, `plan`, `due`, `evidence` or
///   `assessment`
/// @param cited the entry, or its part, as it is cited
/// @param act what was done, or what it shows, where there is a code for it
/// @param judged how, where it is an assessment
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Moment(
        PartialDate on,
        @Nullable PartialDate to,
        String what,
        String kind,
        String cited,
        Map<String, String> titles,
        @Nullable String act,
        @Nullable String place,
        @Nullable Judgement judged,
        List<Source> sources) {

    static final List<String> WHATS =
            List.of(
                    "meeting",
                    "statement",
                    "milestone",
                    "promise",
                    "plan",
                    "due",
                    "evidence",
                    "assessment");

    /// Who judged it by which scale.
    public record Judgement(String assessor, String scale, String score) {}
}
