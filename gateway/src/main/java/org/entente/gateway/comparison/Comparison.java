package org.entente.gateway.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.contracts.Source;
import org.entente.contracts.Statement;
import org.entente.gateway.position.StatementHead;
import org.jspecify.annotations.Nullable;

/// Statements side by side, in the order of their days.
///
/// @param reused for each two texts in one language
/// @param textsHeld the languages in which each statement's text is held
/// @param notCompared texts left out since together they are too long
@JsonInclude(JsonInclude.Include.NON_NULL)
record Comparison(
        String warning,
        List<Column> statements,
        List<Row> rows,
        Map<String, List<String>> textsHeld,
        List<Reused> reused,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Pair> notCompared,
        @Nullable String asKnownAt) {

    static final String WARNING =
            "What is not here was not coded or not read; that is no proof of absence. \"dropped\" means not in the record"
                    + " of that statement.";

    /// A statement and what its record rests on; a position that names sources rests on those.
    record Column(@JsonUnwrapped StatementHead statement, List<Source> sources) {}

    /// Texts of two statements in one language.
    record Pair(String language, List<String> between) {}

    static Comparison of(List<Statement> statements, @Nullable String asKnownAt) {
        var ordered =
                statements.stream()
                        .sorted(
                                Comparator.comparing(Statement::issuedOn)
                                        .thenComparing(Statement::id))
                        .toList();
        var texts = ordered.stream().flatMap(HeldText::of).toList();
        var wording = Wording.of(texts);
        return new Comparison(
                WARNING,
                ordered.stream()
                        .map(statement ->
                                new Column(StatementHead.of(statement), statement.sources()))
                        .toList(),
                Matching.rows(Taken.in(ordered)).stream().map(row -> Row.of(row, ordered)).toList(),
                held(ordered, texts),
                wording.reused(),
                wording.notCompared(),
                asKnownAt);
    }

    private static Map<String, List<String>> held(
            List<Statement> statements, List<HeldText> texts) {
        var held = new LinkedHashMap<String, List<String>>();
        statements.forEach(statement -> held.put(statement.id(), new ArrayList<>()));
        for (var text : texts) {
            held.computeIfAbsent(text.statement(), _ -> new ArrayList<>()).add(text.language());
        }
        return held;
    }
}
