package org.entente.gateway.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.contracts.Vocabularies.Concept;
import org.entente.contracts.Vocabularies.Mapping;
import org.entente.contracts.Vocabularies.Vocabulary;
import org.entente.gateway.Csv;
import org.jspecify.annotations.Nullable;

/// A scheme as a table: a row a code, a column for whatever any of its codes has.
final class Table {

    private final Map<String, Function<Concept, @Nullable Object>> columns = new LinkedHashMap<>();

    private Table(Vocabulary vocabulary) {
        var concepts = vocabulary.concepts();
        columns.put("code", Concept::code);
        for (var language : keys(concepts, concept -> concept.labels().keySet().stream())) {
            columns.put("label_" + language, concept -> concept.labels().get(language));
        }
        for (var language : keys(concepts, concept -> concept.definition().keySet().stream())) {
            columns.put("definition_" + language, concept -> concept.definition().get(language));
        }
        columns.put("broader", Concept::broader);
        columns.put("family", Concept::family);
        columns.put("rank", Concept::rank);
        columns.put("scores", concept -> String.join("; ", concept.scores()));
        for (var scale : keys(concepts, concept -> concept.figures().keySet().stream())) {
            columns.put(scale, concept -> concept.figures().get(scale));
        }
        for (var scheme : keys(concepts, concept -> schemes(concept))) {
            columns.put("maps_to_" + scheme, concept -> mappings(concept, scheme));
        }
    }

    static String csv(Vocabulary vocabulary) {
        var columns = new Table(vocabulary).columns;
        var rows = new ArrayList<List<String>>();
        for (var concept : vocabulary.concepts()) {
            rows.add(columns.values().stream().map(column -> text(column.apply(concept))).toList());
        }
        var header = List.copyOf(columns.keySet());
        var used =
                Stream.iterate(0, column -> column < header.size(), column -> column + 1)
                        .filter(column -> rows.stream().anyMatch(row -> !row.get(column).isEmpty()))
                        .toList();
        return Csv.of(only(used, header), rows.stream().map(row -> only(used, row)).toList());
    }

    private static List<String> keys(
            List<Concept> concepts, Function<Concept, Stream<String>> keys) {
        return concepts.stream().flatMap(keys).distinct().toList();
    }

    private static Stream<String> schemes(Concept concept) {
        return concept.mappings().stream().map(Mapping::scheme);
    }

    /// `close ACCUSE:allege [crime, corruption]; broad ACCUSE`, or `none`
    private static String mappings(Concept concept, String scheme) {
        return concept.mappings().stream()
                .filter(mapping -> mapping.scheme().equals(scheme))
                .map(Table::mapping)
                .collect(Collectors.joining("; "));
    }

    private static String mapping(Mapping mapping) {
        var text = mapping.match().code();
        if (mapping.code() != null) {
            text += " " + mapping.code();
        }
        return mapping.contexts().isEmpty()
                ? text
                : text + " [" + String.join(", ", mapping.contexts()) + "]";
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static List<String> only(List<Integer> columns, List<String> row) {
        return columns.stream().map(row::get).toList();
    }
}
