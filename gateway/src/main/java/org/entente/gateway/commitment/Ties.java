package org.entente.gateway.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.entente.contracts.Commitment;
import org.entente.contracts.Entry;
import org.entente.contracts.Position;
import org.entente.contracts.Statement;
import org.entente.gateway.question.Json;
import org.entente.gateway.question.SourcesOf;
import org.entente.gateway.view.Flattened;
import org.jspecify.annotations.Nullable;

/// What a part of the record says of another part: a position restates or contradicts one, a
/// commitment supersedes one.
@ApplicationScoped
class Ties implements Flattened<Ties.Row> {

    static final String RESTATES = "restates";
    static final String CONTRADICTS = "contradicts";
    static final String SUPERSEDES = "supersedes";

    /// @param here what says it, `cited` what it is said of
    /// @param shown what an answer shows of it
    record Row(
            String key,
            long version,
            int n,
            String how,
            String here,
            String cited,
            LocalDate day,
            String shown) {}

    @Override
    public String table() {
        return "tie";
    }

    @Override
    public int shape() {
        return 1;
    }

    @Override
    public Stream<Row> rows(Entry entry, long version) {
        return switch (entry) {
            case Statement statement ->
                    statement.positions().stream()
                            .flatMap(position ->
                                    Stream.of(
                                                    row(
                                                            statement,
                                                            version,
                                                            position,
                                                            RESTATES,
                                                            position.restates()),
                                                    row(
                                                            statement,
                                                            version,
                                                            position,
                                                            CONTRADICTS,
                                                            position.contradicts()))
                                            .flatMap(row -> row));
            case Commitment commitment -> superseding(commitment, version);
            case Entry _ -> Stream.empty();
        };
    }

    private static Stream<Row> row(
            Statement statement,
            long version,
            Position position,
            String how,
            @Nullable String cited) {
        if (cited == null) {
            return Stream.empty();
        }
        var here = statement.id() + "#" + position.n();
        return Stream.of(
                new Row(
                        statement.key().toString(),
                        version,
                        position.n(),
                        how,
                        here,
                        cited,
                        statement.issuedOn().first(),
                        Json.of(
                                        new Related(
                                                here,
                                                statement.issuedOn(),
                                                position.holders(),
                                                cited,
                                                SourcesOf.of(statement, position.sources())))
                                .text()));
    }

    /// Only what was accepted takes another one's place.
    private static Stream<Row> superseding(Commitment commitment, long version) {
        if (!Promises.stage(commitment).equals("accepted")) {
            return Stream.empty();
        }
        return commitment.supersedes().stream()
                .filter(cited -> !cited.equals(commitment.id()))
                .distinct()
                .map(cited ->
                        new Row(
                                commitment.key().toString(),
                                version,
                                0,
                                SUPERSEDES,
                                commitment.id(),
                                cited,
                                commitment.madeOn().first(),
                                Json.of(commitment.madeOn()).text()));
    }
}
