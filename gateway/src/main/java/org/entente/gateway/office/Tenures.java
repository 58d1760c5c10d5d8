package org.entente.gateway.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.contracts.Actor;
import org.entente.contracts.Entry;
import org.entente.gateway.question.Json;
import org.entente.gateway.view.Flattened;
import org.jspecify.annotations.Nullable;

/// The offices of persons.
@ApplicationScoped
class Tenures implements Flattened<Tenures.Row> {

    private static final LocalDate LONG_AGO = LocalDate.of(1, 1, 1);
    private static final LocalDate FAR_OFF = LocalDate.of(9999, 12, 31);

    /// @param begin the first day on which the person can have held it, as far as known
    /// @param finish the last
    record Row(
            String key,
            long version,
            int n,
            @Nullable String code,
            String office,
            String ofActor,
            LocalDate begin,
            LocalDate finish,
            Json item) {}

    @Override
    public String table() {
        return "office";
    }

    @Override
    public int shape() {
        return 1;
    }

    @Override
    public Stream<Row> rows(Entry entry, long version) {
        return entry instanceof Actor actor
                ? IntStream.range(0, actor.offices().size()).mapToObj(n -> row(actor, version, n))
                : Stream.empty();
    }

    private static Row row(Actor actor, long version, int n) {
        var tenure = Tenure.of(actor, actor.offices().get(n));
        var begin = tenure.begin();
        var end = tenure.end();
        return new Row(
                actor.key().toString(),
                version,
                n,
                tenure.code(),
                tenure.office(),
                tenure.of(),
                begin == null ? LONG_AGO : begin.first(),
                end == null ? FAR_OFF : end.last(),
                Json.of(tenure.by(new Tenure.Person(actor.id(), actor.names()))));
    }
}
