package org.entente.chassis.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.entente.contracts.Violation;
import org.jspecify.annotations.Nullable;

/// Why somebody makes a version, as it is kept with it: a text that can be stored, and no longer
/// than a few paragraphs.
final class Why {

    private static final int LONGEST = 2000;

    private static final String TOO_LONG = "takes at most " + LONGEST + " characters";

    private Why() {}

    /// What is wrong with it in a body; nothing where there is none.
    static List<Violation> violations(String pointer, JsonNode said) {
        if (said.isMissingNode() || said.isNull()) {
            return List.of();
        }
        var fault = said.isTextual() ? fault(said.textValue()) : "is a text";
        return fault == null ? List.of() : List.of(new Violation(pointer, fault));
    }

    /// As it was asked in the query `why`.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem when it cannot be kept
    static @Nullable String asked(@Nullable String why) {
        var fault = why == null ? null : fault(why);
        if (fault != null) {
            throw Problems.badParameter("why", fault);
        }
        return why;
    }

    private static @Nullable String fault(String why) {
        return why.codePointCount(0, why.length()) > LONGEST ? TOO_LONG : Storable.fault(why);
    }
}
