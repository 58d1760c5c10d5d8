package org.entente.gateway.commitment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.entente.gateway.question.Paged;
import org.jspecify.annotations.Nullable;

/// How commitments were judged, group by group. Only counts: what was not judged is neither kept
/// nor broken.
@JsonInclude(JsonInclude.Include.NON_NULL)
record Compliance(
        List<Group> items, @Nullable String next, @Nullable String asKnownAt, String warning)
        implements Paged {

    static final String WARNING =
            """
            Commitments that were not assessed are no failures: nobody judged them. Figures of different scales, and \
            of groups of which few commitments were assessed, do not compare.\
            """;

    /// @param commitments accepted ones, in whatever state
    record Group(
            String group, long commitments, long assessed, long notAssessed, List<Scale> scales) {}

    /// The judgements on one scale: the latest of each assessor, of each party and commitment.
    ///
    /// @param commitments how many of them were judged on it
    /// @param scores how often each score of the scale was given
    /// @param mean only where the scores are numbers
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Scale(
            String scale,
            long commitments,
            List<String> assessors,
            Map<String, Long> scores,
            long interim,
            @JsonProperty("final") long finals,
            @Nullable Mean mean) {}

    /// @param n of how many judgements
    record Mean(BigDecimal value, long n) {}
}
