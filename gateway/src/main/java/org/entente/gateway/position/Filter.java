package org.entente.gateway.position;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.entente.contracts.Position;
import org.entente.contracts.Source;
import org.entente.contracts.Statement;
import org.entente.gateway.question.Parameters;
import org.entente.gateway.question.SourcesOf;
import org.jspecify.annotations.Nullable;

/// What positions can be filtered by. A row has a term for each value that a filter finds it by.
enum Filter {
    HOLDER("holder", null, (_, position) -> position.holders()),
    ALIGNED(
            "aligned",
            null,
            (statement, _) ->
                    statement.alignedLater().stream().map(Statement.Alignment::actor).toList()),
    ACT("act", "speech-acts", (_, position) -> List.of(position.act())),
    FAMILY("family", null, (_, position) -> some(SpeechActs.family(position.act()))),
    STRENGTH("strength", "strengths", (_, position) -> some(position.strength())),
    TARGET("target", null, (_, position) -> position.targets()),
    TOWARD("toward", null, (_, position) -> position.toward()),
    TOPIC("topic", "topics", (_, position) -> position.topics()),
    STATEMENT_TYPE("statementType", "statement-types", (statement, _) -> List.of(statement.type())),
    STATEMENT("statement", null, (statement, _) -> List.of(statement.id())),
    MEETING("meeting", null, (statement, _) -> some(statement.meeting())),
    GRADE("grade", "grades", Filter::grades);

    private final String parameter;
    private final @Nullable String scheme;
    private final BiFunction<Statement, Position, List<String>> values;

    Filter(
            String parameter,
            @Nullable String scheme,
            BiFunction<Statement, Position, List<String>> values) {
        this.parameter = parameter;
        this.scheme = scheme;
        this.values = values;
    }

    static List<String> terms(Statement statement, Position position) {
        return Arrays.stream(values())
                .flatMap(filter ->
                        filter.values.apply(statement, position).stream().map(filter::term))
                .distinct()
                .toList();
    }

    String parameter() {
        return parameter;
    }

    /// The terms of which a row must have one.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem (400) when a value is no code of the
    ///   filter's vocabulary
    List<String> anyOf(List<String> asked) {
        if (scheme != null) {
            Parameters.codes(parameter, scheme, asked);
        }
        if (this == FAMILY) {
            asked.forEach(family -> Parameters.oneOf(parameter, family, SpeechActs.families()));
        }
        return asked.stream().map(this::term).toList();
    }

    private String term(String value) {
        return parameter + "=" + value;
    }

    /// Its own grade or, where it has none, those of the sources behind it.
    private static List<String> grades(Statement statement, Position position) {
        return position.grade() != null
                ? List.of(position.grade())
                : SourcesOf.of(statement, position.sources()).stream().map(Source::grade).toList();
    }

    private static List<String> some(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }
}
