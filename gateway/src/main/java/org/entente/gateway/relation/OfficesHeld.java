package org.entente.gateway.relation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.contracts.Actor;
import org.entente.contracts.Actor.Office;
import org.entente.contracts.Dialogue;
import org.jspecify.annotations.Nullable;

/// Who took part in the meetings of a dialogue, and which offices each held that day. What was
/// printed stays beside it; no office, or several, is an answer too.
final class OfficesHeld {

    private OfficesHeld() {}

    /// @param as the attribution as printed
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Participation(
            int meeting,
            String person,
            Map<String, String> names,
            String actor,
            @Nullable String as,
            List<Office> offices) {}

    static List<Participation> in(Dialogue dialogue, Map<String, Actor> persons) {
        var participations = new ArrayList<Participation>();
        for (var meeting : dialogue.meetings()) {
            for (var participant : meeting.participants()) {
                var person =
                        participant.person() == null ? null : persons.get(participant.person());
                if (person != null) {
                    participations.add(
                            new Participation(
                                    meeting.n(),
                                    person.id(),
                                    person.names(),
                                    participant.actor(),
                                    participant.as(),
                                    person.offices().stream()
                                            .filter(office -> office.heldOn(meeting.on()))
                                            .toList()));
                }
            }
        }
        return participations;
    }
}
