package org.entente.statements.dialogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.entente.chassis.record.Owned;
import org.entente.contracts.Dialogue;
import org.entente.contracts.Violation;

/// The rules of dialogues: at least two actors, and no meeting ends before it begins.
@ApplicationScoped
class Dialogues implements Owned<Dialogue> {

    @Override
    public Class<Dialogue> type() {
        return Dialogue.class;
    }

    @Override
    public List<Violation> violations(Dialogue dialogue) {
        var violations = new ArrayList<Violation>();
        if (dialogue.between().stream().distinct().count() < 2) {
            violations.add(new Violation("/between", "names at least two different actors"));
        }
        for (var i = 0; i < dialogue.meetings().size(); i++) {
            var meeting = dialogue.meetings().get(i);
            if (meeting.to() != null && meeting.to().isBefore(meeting.on())) {
                violations.add(
                        new Violation(
                                "/meetings/" + i + "/to",
                                "lies before the first day, " + meeting.on()));
            }
        }
        return violations;
    }
}
