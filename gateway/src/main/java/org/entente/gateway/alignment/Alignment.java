package org.entente.gateway.alignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.entente.contracts.Source;
import org.entente.gateway.openapi.Holds;
import org.entente.gateway.question.Json;
import org.entente.gateway.question.Paged;
import org.jspecify.annotations.Nullable;

/// How far actors stand together, group by group of one topic and one target.
///
/// @param warning what its figures do not say
@JsonInclude(JsonInclude.Include.NON_NULL)
record Alignment(
        List<String> actors,
        List<Group> items,
        String warning,
        @Nullable String next,
        @Nullable String asKnownAt)
        implements Paged {

    static final String WARNING =
            "A share only describes the texts that the record holds. Topics do not weigh the same, so shares"
                    + " of different groups must not be added up or averaged, and none should be quoted"
                    + " without its counts.";

    /// What the actors said on one topic about one target.
    ///
    /// @param topic absent where positions have none
    /// @param target absent where positions are aimed at no actor
    /// @param positions all that any of the actors holds here, each once
    /// @param together those that all of them hold in common
    /// @param joined those that some hold and all the others joined later
    /// @param share together and joined, of all positions; absent when there are none
    /// @param sameFamily acts of the same family that every one of them made alone
    /// @param opposed pairs of which one alone spoke in favour and the other alone against
    /// @param latest the latest positions counted here, with their sources
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Group(
            @Nullable String topic,
            @Nullable String target,
            int positions,
            int together,
            int joined,
            @Nullable BigDecimal share,
            List<Voice> actors,
            List<Same> sameFamily,
            List<Opposed> opposed,
            List<Behind> latest) {}

    /// @param held positions that it holds
    /// @param byFamily those by the family of the act
    /// @param joinedLater positions of others that it joined later
    record Voice(String actor, int held, Map<String, Integer> byFamily, int joinedLater) {}

    /// @param alone how many each made without any of the others
    record Same(String family, Map<String, Integer> alone) {}

    record Opposed(Side favour, Side against) {}

    record Side(String actor, int positions) {}

    /// @param cited the position, as `statement-id#n`
    record Behind(String cited, @Holds(value = Source.class, many = true) Json sources) {}
}
