package org.entente.gateway.partnership;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.gateway.openapi.Holds;
import org.entente.gateway.question.Json;
import org.jspecify.annotations.Nullable;

/// What two partnerships have and have not of each other's areas, as far as known.
///
/// @param onlyA areas that A has, and that B has not since its list is complete
/// @param aButUnknownInB areas that A has, and of which nothing is known in B
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PartnershipDifference")
record Difference(
        @Holds(Instruments.Head.class) Json a,
        @Holds(Instruments.Head.class) Json b,
        Counts counts,
        List<Shared> onlyA,
        List<Shared> aButUnknownInB,
        List<Shared> both,
        List<Shared> onlyB,
        List<Shared> bButUnknownInA,
        @Nullable String asKnownAt,
        String note) {

    static final String NOTE =
            """
            Not seen is not no: only a partnership whose list of areas is complete can lack an area; of another one \
            nothing is known about the areas that no source shows.\
            """;

    record Counts(int onlyA, int aButUnknownInB, int both, int onlyB, int bButUnknownInA) {}

    /// An area with what is known of it in each.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shared(
            String code,
            Map<String, String> labels,
            @Holds(Areas.Cell.class) @Nullable Json a,
            @Holds(Areas.Cell.class) @Nullable Json b) {}
}
