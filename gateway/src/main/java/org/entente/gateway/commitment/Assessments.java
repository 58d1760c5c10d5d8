package org.entente.gateway.commitment;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.entente.contracts.Commitment;
import org.entente.contracts.Commitment.Assessment;
import org.entente.contracts.Entry;
import org.entente.gateway.view.Flattened;

/// Who judged which commitment how, one row for each of those judged. A judgement that names nobody
/// is one of all who promised.
@ApplicationScoped
class Assessments implements Flattened<Assessments.Row> {

    /// Of the same day a final one goes before an interim one.
    private static final Comparator<Assessment> LATEST_FIRST =
            Comparator.comparing((Assessment assessment) -> assessment.on().first())
                    .thenComparing(Assessments::isFinal)
                    .thenComparing(Assessment::n)
                    .reversed();

    record Row(
            String key,
            long version,
            int n,
            String actor,
            String assessor,
            String scale,
            String score,
            LocalDate day,
            @JsonProperty("final") boolean isFinal,
            boolean latest) {}

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
                ? rows(commitment, version).stream()
                : Stream.empty();
    }

    private static List<Row> rows(Commitment commitment, long version) {
        var rows = new ArrayList<Row>();
        var judged = new HashSet<List<String>>();
        for (var assessment : commitment.assessments().stream().sorted(LATEST_FIRST).toList()) {
            var of = assessment.of().isEmpty() ? commitment.by() : assessment.of();
            for (var actor : of.stream().distinct().toList()) {
                rows.add(
                        new Row(
                                commitment.key().toString(),
                                version,
                                assessment.n(),
                                actor,
                                assessment.assessor(),
                                assessment.scale(),
                                assessment.score(),
                                assessment.on().first(),
                                isFinal(assessment),
                                judged.add(
                                        List.of(
                                                assessment.assessor(),
                                                assessment.scale(),
                                                actor))));
            }
        }
        return rows;
    }

    private static boolean isFinal(Assessment assessment) {
        return Boolean.TRUE.equals(assessment.isFinal());
    }
}
