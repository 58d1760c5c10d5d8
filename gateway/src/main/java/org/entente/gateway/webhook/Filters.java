package org.entente.gateway.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import org.entente.contracts.Wire;
import org.entente.gateway.feed.ChangeFilter;

/// Filters as they are stored.
final class Filters {

    private Filters() {}

    static String text(ChangeFilter filter) {
        try {
            return Wire.mapper().writeValueAsString(filter);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ChangeFilter read(String text) {
        try {
            return Wire.mapper().readValue(text, ChangeFilter.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a stored filter cannot be read", e);
        }
    }
}
