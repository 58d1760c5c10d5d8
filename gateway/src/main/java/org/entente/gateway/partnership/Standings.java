package org.entente.gateway.partnership;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.entente.contracts.Entry;
import org.entente.contracts.PartialDate;
import org.entente.contracts.Partnership;
import org.entente.contracts.Source;
import org.entente.gateway.question.Json;
import org.entente.gateway.question.SourcesOf;
import org.entente.gateway.view.Flattened;
import org.jspecify.annotations.Nullable;

/// How partnerships stand, from day to day.
@ApplicationScoped
class Standings implements Flattened<Standings.Row> {

    record Row(
            String key,
            long version,
            String state,
            LocalDate dayFrom,
            LocalDate dayTo,
            boolean certain,
            String detail) {}

    /// What an answer says of the state.
    ///
    /// @param since the day of the act that brought it about, `milestone` its number
    /// @param certain false where a partial date leaves it open; otherwise absent
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Detail(
            String state,
            PartialDate since,
            int milestone,
            @Nullable Boolean certain,
            List<String> because,
            List<Source> sources) {}

    @Override
    public String table() {
        return "standing";
    }

    @Override
    public int shape() {
        return 1;
    }

    @Override
    public Stream<Row> rows(Entry entry, long version) {
        return entry instanceof Partnership partnership
                ? Standing.of(partnership).stream().map(piece -> row(partnership, version, piece))
                : Stream.empty();
    }

    private static Row row(Partnership partnership, long version, Standing.Piece piece) {
        var milestone = piece.by().milestone();
        var detail =
                new Detail(
                        piece.state().code(),
                        piece.by().on(),
                        milestone.n(),
                        piece.certain() ? null : false,
                        piece.because(),
                        SourcesOf.of(partnership, milestone.sources()));
        return new Row(
                partnership.key().toString(),
                version,
                piece.state().code(),
                piece.from(),
                piece.to(),
                piece.certain(),
                Json.of(detail).text());
    }
}
