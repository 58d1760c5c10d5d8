package org.entente.chassis.record;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.io.IOException;
import java.util.List;
import org.entente.contracts.Violation;
import org.entente.contracts.Wire;
import org.jspecify.annotations.Nullable;

/// The body of a retraction: `{"why": "..."}`; `reason` will do as well.
record Retraction(@JsonAlias("reason") @Nullable String why) {

    static Retraction read(byte[] body) {
        try {
            var retraction = Wire.mapper().readValue(body, Retraction.class);
            if (retraction != null && retraction.why() != null && !retraction.why().isBlank()) {
                return retraction;
            }
        } catch (IOException e) {
            throw Problems.malformed("A retraction is {\"why\": \"...\"}.");
        }
        throw Problems.invalid(
                List.of(new Violation("/why", "is required: say why it is retracted")));
    }
}
