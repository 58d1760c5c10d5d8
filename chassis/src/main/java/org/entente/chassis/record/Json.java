package org.entente.chassis.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import org.entente.contracts.Entry;
import org.entente.contracts.Wire;

/// Entries that are already in the record, as JSON and back.
final class Json {

    private Json() {}

    static Entry entry(String state) {
        try {
            return Wire.mapper().readValue(state, Entry.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an entry in the record cannot be read", e);
        }
    }

    static String state(Entry entry) {
        try {
            return Wire.mapper().writeValueAsString(entry);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an entry cannot be written", e);
        }
    }
}
