package org.entente.gateway.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.contracts.Source;
import org.entente.gateway.question.Paged;
import org.jspecify.annotations.Nullable;

/// A page of what was found, the best first.
///
/// @param considered how many entries were ranked
/// @param complete whether that is all that was found; otherwise it is the latest of it
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SearchPage")
record Found(
        List<Item> items,
        int considered,
        boolean complete,
        Facets facets,
        @Nullable String next,
        @Nullable String asKnownAt)
        implements Paged {

    /// One entry.
    ///
    /// @param rank compares entries of the same answer only
    /// @param sources those behind the parts that matched
    record Item(
            @JsonUnwrapped Findable.Head head,
            double rank,
            List<Match> matched,
            List<Source> sources) {}

    /// Where an entry has what was looked for.
    ///
    /// @param where name, title, matter, heading, text ...
    /// @param cited the part of the entry, as `id#n`
    /// @param highlighted HTML, with nothing in it but text and marks
    /// @param alike how much the name is like what was looked for, where it is not the same
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Match(
            String where,
            @Nullable String cited,
            @Nullable String language,
            String highlighted,
            @Nullable Double alike) {}
}
