package org.entente.gateway.partnership;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.entente.contracts.Vocabularies;
import org.entente.gateway.openapi.Holds;
import org.entente.gateway.partnership.Ordinals.Ordinal;
import org.entente.gateway.question.Json;
import org.entente.gateway.question.Paged;
import org.jspecify.annotations.Nullable;

/// Areas by partnerships: a page of columns, with the counts of all that match.
@JsonInclude(JsonInclude.Include.NON_NULL)
record Matrix(
        List<Area> areas,
        long matching,
        List<Column> items,
        @Nullable String next,
        @Nullable String asKnownAt,
        String note)
        implements Paged {

    static final String NOTE =
            "Unknown is not no: a partnership without an area has it not only where its list of areas is complete.";

    /// One area, and in how many of all partnerships that match it is there.
    record Area(String code, Map<String, String> labels, Counts counts) {

        static Area of(String code, Counts counts) {
            return new Area(code, Matrix.labels(code), counts);
        }
    }

    record Counts(long yes, long no, long unknown) {}

    /// One partnership.
    ///
    /// @param partner its parties other than those asked for
    /// @param ordinal absent where no act on it has a day
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Column(
            @Holds(Instruments.Head.class) Json partnership,
            List<String> partner,
            @Nullable Ordinal ordinal,
            @Holds(Areas.Cell.class) Map<String, Json> cells) {}

    static Map<String, String> labels(String code) {
        var concept = Vocabularies.shipped().scheme("areas").concept(code);
        return concept == null ? Map.of() : concept.labels();
    }
}
