package org.entente.chassis.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.entente.contracts.Violation;
import org.jspecify.annotations.Nullable;

/// The body of a write that only says why: `{"why": "..."}`; `reason` will do as well.
public record Reason(@Nullable String why) {

    private static final String WHY = "why";
    private static final String ALIAS = "reason";

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem when it does not say why
    public static Reason required(byte[] body) {
        var reason = read(body);
        if (reason.why() == null) {
            throw Problems.invalid(List.of(new Violation("/why", "is required: say why")));
        }
        return reason;
    }

    /// Nothing at all is a body as well.
    public static Reason optional(byte[] body) {
        return body.length == 0 ? new Reason(null) : read(body);
    }

    private static Reason read(byte[] body) {
        var json = Body.parse(body);
        var member = json.has(WHY) ? WHY : ALIAS;
        var violations = violations(json, member);
        if (!violations.isEmpty()) {
            throw Problems.invalid(violations);
        }
        var why = json.path(member).textValue();
        return new Reason(why == null || why.isBlank() ? null : why);
    }

    private static List<Violation> violations(ObjectNode json, String member) {
        var violations = new ArrayList<Violation>();
        json.fieldNames()
                .forEachRemaining(name -> {
                    if (!name.equals(member)) {
                        violations.add(
                                new Violation(
                                        "/" + name,
                                        "is not a member that there can be here",
                                        List.of(WHY)));
                    }
                });
        violations.addAll(Why.violations("/" + member, json.path(member)));
        return violations;
    }
}
