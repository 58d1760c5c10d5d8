package org.entente.gateway.position;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.contracts.PartialDate;
import org.entente.gateway.Problems;
import org.entente.gateway.question.AsKnown;
import org.entente.gateway.question.Parameters;
import org.jspecify.annotations.Nullable;

/// What is asked of the positions.
///
/// @param terms of each of these lists a position has one
/// @param words to be found in the matter
/// @param first only those that may have been the first of all that match
record PositionQuestion(
        List<List<String>> terms,
        @Nullable String words,
        @Nullable PartialDate from,
        @Nullable PartialDate to,
        boolean latestFirst,
        boolean first,
        AsKnown asKnown) {

    private static final String AT_LEAST = "atLeast";

    private static final List<String> PARAMETERS =
            Stream.concat(
                            Arrays.stream(Filter.values()).map(Filter::parameter),
                            Stream.of(
                                    AT_LEAST,
                                    "q",
                                    "from",
                                    "to",
                                    "first",
                                    "sort",
                                    "limit",
                                    "cursor",
                                    "asKnownAt"))
                    .toList();

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem (400) when a parameter is unknown, or
    ///   its value is
    static PositionQuestion read(MultivaluedMap<String, String> asked) {
        for (var name : asked.keySet()) {
            if (!PARAMETERS.contains(name)) {
                throw Problems.unknownParameter(name, PARAMETERS);
            }
        }
        var sort = asked.getFirst("sort");
        Parameters.oneOf("sort", sort, List.of("day", "-day"));
        var first = asked.getFirst("first");
        Parameters.oneOf("first", first, List.of("true", "false"));
        return new PositionQuestion(
                terms(asked),
                asked.getFirst("q"),
                Parameters.day("from", asked.getFirst("from")),
                Parameters.day("to", asked.getFirst("to")),
                !"true".equals(first) && !"day".equals(sort),
                "true".equals(first),
                AsKnown.read(asked.getFirst("asKnownAt")));
    }

    private static List<List<String>> terms(Map<String, List<String>> asked) {
        var terms = new ArrayList<List<String>>();
        for (var filter : Filter.values()) {
            var values = asked.get(filter.parameter());
            if (values != null) {
                terms.add(filter.anyOf(values));
            }
        }
        var atLeast = asked.getOrDefault(AT_LEAST, List.of());
        Parameters.codes(AT_LEAST, "strengths", atLeast);
        if (!atLeast.isEmpty()) {
            terms.add(Filter.STRENGTH.anyOf(SpeechActs.atLeast(atLeast.getFirst())));
        }
        return terms;
    }
}
