package org.entente.chassis.record;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.util.List;
import org.entente.contracts.Violation;
import org.entente.contracts.Wire;
import org.jspecify.annotations.Nullable;

/// The body of a write that only says why: `{"why": "..."}`; `reason` will do as well.
public record Reason(@JsonAlias("reason") @Nullable String why) {

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
        try {
            var reason =
                    Wire.mapper()
                            .readerFor(Reason.class)
                            .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                            .<@Nullable Reason>readValue(body);
            return reason == null || reason.why() == null || reason.why().isBlank()
                    ? new Reason(null)
                    : reason;
        } catch (UnrecognizedPropertyException e) {
            throw Problems.invalid(
                    List.of(
                            new Violation(
                                    "/" + e.getPropertyName(),
                                    "is not a member that there can be here",
                                    List.of("why"))));
        } catch (IOException e) {
            throw Problems.malformed("The body is {\"why\": \"...\"}.");
        }
    }
}
