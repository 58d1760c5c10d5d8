package org.entente.statements.actor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.entente.chassis.record.Owned;
import org.entente.contracts.Actor;
import org.entente.contracts.PartialDate;
import org.entente.contracts.Violation;
import org.jspecify.annotations.Nullable;

/// The rules of actors: persons hold offices, groups and organisations have members, and nothing
/// ends before it begins.
@ApplicationScoped
class Actors implements Owned<Actor> {

    @Override
    public Class<Actor> type() {
        return Actor.class;
    }

    @Override
    public List<Violation> violations(Actor actor) {
        var violations = new ArrayList<Violation>();
        var person = actor.type().equals("person");
        if (!actor.offices().isEmpty() && !person) {
            violations.add(new Violation("/offices", "only a person holds offices"));
        }
        if (!actor.members().isEmpty() && (person || actor.type().equals("state"))) {
            violations.add(
                    new Violation("/members", "only a group or an organisation has members"));
        }
        for (var i = 0; i < actor.offices().size(); i++) {
            var office = actor.offices().get(i);
            var here = "/offices/" + i;
            ordered(here + "/to", office.from(), office.to(), violations);
            ordered(here + "/seenTo", office.seenFrom(), office.seenTo(), violations);
        }
        for (var i = 0; i < actor.members().size(); i++) {
            var member = actor.members().get(i);
            ordered("/members/" + i + "/to", member.from(), member.to(), violations);
        }
        return violations;
    }

    private static void ordered(
            String pointer,
            @Nullable PartialDate from,
            @Nullable PartialDate to,
            List<Violation> violations) {
        if (from != null && to != null && to.isBefore(from)) {
            violations.add(new Violation(pointer, "lies before the beginning, " + from));
        }
    }
}
