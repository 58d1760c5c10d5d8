package org.entente.gateway.question;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import org.entente.contracts.Wire;

/// What is JSON already.
public record Json(@JsonRawValue @JsonValue String text) {

    public static Json of(Object value) {
        try {
            return new Json(Wire.mapper().writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
