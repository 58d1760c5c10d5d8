package org.entente.gateway.position;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.contracts.Position;
import org.entente.contracts.Source;
import org.entente.contracts.Statement;
import org.entente.gateway.question.SourcesOf;
import org.jspecify.annotations.Nullable;

/// A position as an answer shows it. Its authors are the holders; who joined the statement later
/// stands apart.
///
/// @param sources those behind the position, and those that its statement's issuers and aligners
///   name
record PositionItem(
        String cited,
        StatementHead statement,
        Position position,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String family,
        List<Statement.Alignment> alignedLater,
        List<Source> sources) {

    static PositionItem of(Statement statement, Position position) {
        return new PositionItem(
                statement.id() + "#" + position.n(),
                StatementHead.of(statement),
                position,
                SpeechActs.family(position.act()),
                statement.alignedLater(),
                sources(statement, position));
    }

    private static List<Source> sources(Statement statement, Position position) {
        var named =
                Stream.of(
                                SourcesOf.of(statement, position.sources()).stream()
                                        .map(Source::id),
                                statement.issuers().stream()
                                        .flatMap(issuer -> issuer.sources().stream()),
                                statement.alignedLater().stream()
                                        .flatMap(aligned -> aligned.sources().stream()))
                        .flatMap(Function.identity())
                        .collect(Collectors.toSet());
        return statement.sources().stream().filter(source -> named.contains(source.id())).toList();
    }
}
