package org.entente.gateway.commitment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.entente.contracts.Commitment;
import org.entente.contracts.PartialDate;
import org.entente.contracts.Source;
import org.entente.gateway.question.SourcesOf;
import org.jspecify.annotations.Nullable;

/// What the rest of the record says of a commitment.
///
/// @param supersededBy accepted commitments that stand and take its place
/// @param restatedBy positions that repeat one that it was made in, directly or through others, and
///   later places where it was made again
/// @param contradictedBy positions that go against one of these
/// @param restsOn what it was made in and is no longer what it was
record Bearing(
        List<Superseding> supersededBy,
        List<Related> restatedBy,
        List<Related> contradictedBy,
        List<Unsound> restsOn) {

    static final Bearing NONE = new Bearing(List.of(), List.of(), List.of(), List.of());

    /// A commitment in whose favour this one was given up, made on that day.
    record Superseding(String commitment, PartialDate on) {}

    /// Evidence of the commitment itself that the opposite was done.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Against(int evidence, PartialDate on, Map<String, String> matter, List<Source> sources) {

        static List<Against> in(Commitment commitment) {
            return commitment.evidence().stream()
                    .filter(evidence -> evidence.shows().equals("contradicts"))
                    .map(evidence ->
                            new Against(
                                    evidence.n(),
                                    evidence.on(),
                                    evidence.matter(),
                                    SourcesOf.of(commitment, evidence.sources())))
                    .toList();
        }
    }

    /// Something that it rests on and that does not hold as it did.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Unsound(String cited, @Nullable Retracted retracted, @Nullable String changed) {}

    /// The retraction of what it rests on.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Retracted(long version, Instant at, @Nullable String by, @Nullable String why) {}
}
