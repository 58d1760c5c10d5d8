package org.entente.gateway.commitment;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.entente.contracts.Commitment;
import org.entente.contracts.Commitment.Assessment;
import org.entente.contracts.Entry;
import org.entente.gateway.view.Flattened;

/// Who judged which commitment how, one row for each of those judged. A judgement that names nobody
/// is one of all who promised.
@ApplicationScoped
class Assessments implements Flattened<Assessments.Row> {

    record Row(
            String key,
            long version,
            int n,
            String actor,
            String assessor,
            String scale,
            String score,
            LocalDate day,
            @JsonProperty("final") boolean isFinal) {}

    @Override
    public String table() {
        return "assessment";
    }

    @Override
    public int shape() {
        return 1;
    }

    @Override
    public Stream<Row> rows(Entry entry, long version) {
        return entry instanceof Commitment commitment
                ? commitment.assessments().stream()
                        .flatMap(assessment -> rows(commitment, version, assessment))
                : Stream.empty();
    }

    private static Stream<Row> rows(Commitment commitment, long version, Assessment assessment) {
        var of = assessment.of().isEmpty() ? commitment.by() : assessment.of();
        return of.stream()
                .distinct()
                .map(actor ->
                        new Row(
                                commitment.key().toString(),
                                version,
                                assessment.n(),
                                actor,
                                assessment.assessor(),
                                assessment.scale(),
                                assessment.score(),
                                assessment.on().first(),
                                Boolean.TRUE.equals(assessment.isFinal())));
    }
}
