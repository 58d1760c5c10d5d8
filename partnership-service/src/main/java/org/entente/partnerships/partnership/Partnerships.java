package org.entente.partnerships.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.entente.chassis.record.Owned;
import org.entente.contracts.Partnership;
import org.entente.contracts.Violation;

/// The rules of partnerships: a strategy has one party and any other instrument several; a
/// milestone has a date; a list of areas that is complete is there.
@ApplicationScoped
class Partnerships implements Owned<Partnership> {

    @Override
    public Class<Partnership> type() {
        return Partnership.class;
    }

    @Override
    public List<Violation> violations(Partnership partnership) {
        var violations = new ArrayList<Violation>();
        var parties = partnership.parties().stream().distinct().count();
        if (partnership.type().equals("strategy") ? parties != 1 : parties < 2) {
            violations.add(
                    new Violation(
                            "/parties",
                            partnership.type().equals("strategy")
                                    ? "a strategy has one party"
                                    : "names at least two different actors"));
        }
        if ("complete".equals(partnership.areasKnown()) && partnership.areas().isEmpty()) {
            violations.add(
                    new Violation("/areasKnown", "a list of areas that is complete has areas"));
        }
        for (var i = 0; i < partnership.milestones().size(); i++) {
            milestone("/milestones/" + i, partnership.milestones().get(i), partnership, violations);
        }
        return violations;
    }

    private static void milestone(
            String here,
            Partnership.Milestone milestone,
            Partnership partnership,
            List<Violation> violations) {
        if (milestone.party() != null && !partnership.parties().contains(milestone.party())) {
            violations.add(new Violation(here + "/party", "is no party", partnership.parties()));
        }
    }
}
