package org.entente.partnerships.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.chassis.record.Owned;
import org.entente.contracts.Commitment;
import org.entente.contracts.Violation;
import org.entente.contracts.Vocabularies;

/// The rules of commitments: due after they were made; a score is one that its scale has; an
/// assessment judges those who promised, rests on evidence that is there, and stays as it was made.
@ApplicationScoped
class Commitments implements Owned<Commitment> {

    @Override
    public Class<Commitment> type() {
        return Commitment.class;
    }

    @Override
    public List<Violation> violations(Commitment commitment) {
        var violations = new ArrayList<Violation>();
        if (commitment.dueOn() != null && commitment.dueOn().isBefore(commitment.madeOn())) {
            violations.add(
                    new Violation("/dueOn", "lies before it was made, " + commitment.madeOn()));
        }
        if (commitment.every() != null && !recurs(commitment.every())) {
            violations.add(new Violation("/every", "is no period after which anything can recur"));
        }
        for (var i = 0; i < commitment.evidence().size(); i++) {
            var period = commitment.evidence().get(i).period();
            if (period != null && period > 1 && commitment.every() == null) {
                violations.add(
                        new Violation(
                                "/evidence/" + i + "/period",
                                "the commitment does not recur: it has one time only",
                                List.of("1")));
            }
        }
        for (var i = 0; i < commitment.assessments().size(); i++) {
            assessment(
                    "/assessments/" + i, commitment.assessments().get(i), commitment, violations);
        }
        return violations;
    }

    /// Whoever judged, judged: evidence can be corrected, an assessment is followed by another.
    @Override
    public List<Violation> violations(Commitment before, Commitment after) {
        return before.assessments().stream()
                .filter(assessment -> !after.assessments().contains(assessment))
                .map(assessment ->
                        new Violation(
                                "/assessments",
                                "assessment %d is missing or altered; keep it and append a new one"
                                        .formatted(assessment.n())))
                .toList();
    }

    private static boolean recurs(String every) {
        try {
            return !Period.parse(every).isZero();
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    private static void assessment(
            String here,
            Commitment.Assessment assessment,
            Commitment commitment,
            List<Violation> violations) {
        var scale = Vocabularies.shipped().scheme("assessment-scales").concept(assessment.scale());
        if (scale != null && !scale.scores().contains(assessment.score())) {
            violations.add(
                    new Violation(
                            here + "/score",
                            "is no score of the scale " + assessment.scale(),
                            scale.scores()));
        }
        if (assessment.on().isBefore(commitment.madeOn())) {
            violations.add(
                    new Violation(
                            here + "/on",
                            "lies before the commitment was made, " + commitment.madeOn()));
        }
        if (!new HashSet<>(commitment.by()).containsAll(assessment.of())) {
            violations.add(
                    new Violation(
                            here + "/of", "names somebody who promised nothing", commitment.by()));
        }
        var evidence =
                commitment.evidence().stream()
                        .map(Commitment.Evidence::n)
                        .collect(Collectors.toSet());
        if (!evidence.containsAll(assessment.evidence())) {
            violations.add(
                    new Violation(
                            here + "/evidence",
                            "names evidence that the commitment does not have",
                            evidence.stream().sorted().map(String::valueOf).toList()));
        }
    }
}
