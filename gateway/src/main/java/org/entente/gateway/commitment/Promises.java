package org.entente.gateway.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.entente.contracts.Commitment;
import org.entente.contracts.Entry;
import org.entente.gateway.view.Flattened;

/// Who promised what, when and where.
@ApplicationScoped
class Promises implements Flattened<Promises.Row> {

    record Row(
            String key,
            long version,
            String stage,
            LocalDate made,
            LocalDate madeLast,
            List<String> by,
            List<String> topics,
            List<String> madeIn) {}

    @Override
    public String table() {
        return "promise";
    }

    @Override
    public int shape() {
        return 1;
    }

    @Override
    public Stream<Row> rows(Entry entry, long version) {
        return entry instanceof Commitment commitment
                ? Stream.of(
                        new Row(
                                commitment.key().toString(),
                                version,
                                stage(commitment),
                                commitment.madeOn().first(),
                                commitment.madeOn().last(),
                                commitment.by(),
                                commitment.topics(),
                                Footing.of(commitment).stream()
                                        .map(Footing::id)
                                        .distinct()
                                        .toList()))
                : Stream.empty();
    }

    /// What says no stage is taken as accepted: it was recorded as a commitment.
    static String stage(Commitment commitment) {
        return commitment.stage() == null ? "accepted" : commitment.stage();
    }
}
