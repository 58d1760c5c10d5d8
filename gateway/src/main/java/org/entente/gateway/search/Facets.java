package org.entente.gateway.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How many of the entries that were considered are of which kind, actor, topic and year.
///
/// @param complete whether all that was found was considered; otherwise only the latest
/// @param actor the most frequent, as are topics
/// @param year the latest first
record Facets(
        boolean complete,
        List<Count> kind,
        List<Count> actor,
        List<Count> topic,
        List<Count> year) {

    private static final int MOST = 20;

    /// One value of a filter, and how many it would leave.
    record Count(String code, int count) {}

    static Facets of(Candidates.Considered considered) {
        Map<String, Integer> tags = new HashMap<>();
        Map<String, Integer> years = new HashMap<>();
        for (var candidate : considered.ranked()) {
            candidate.tags().forEach(tag -> tags.merge(tag, 1, Integer::sum));
            if (Character.isDigit(candidate.day().charAt(0))) {
                var day = candidate.day();
                years.merge(day.substring(0, day.indexOf('-')), 1, Integer::sum);
            }
        }
        return new Facets(
                considered.complete(),
                most(tags, Tags.KIND),
                most(tags, Tags.ACTOR),
                most(tags, Tags.TOPIC),
                years.entrySet().stream()
                        .map(year -> new Count(year.getKey(), year.getValue()))
                        .sorted(Comparator.comparing(Count::code).reversed())
                        .toList());
    }

    private static List<Count> most(Map<String, Integer> tags, String prefix) {
        return tags.entrySet().stream()
                .filter(tag -> tag.getKey().startsWith(prefix))
                .map(tag -> new Count(tag.getKey().substring(prefix.length()), tag.getValue()))
                .sorted(Comparator.comparingInt(Count::count).reversed().thenComparing(Count::code))
                .limit(MOST)
                .toList();
    }
}
