package org.entente.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;

/// How entries are written as JSON and read again.
public final class Wire {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private Wire() {}

    /// Tolerant of members that are newer than this version of the contracts; what a client sends
    /// is held against the schemas instead ([Schemas]).
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /// Reads an entry that was written by its owner.
    ///
    /// @throws UncheckedIOException when it is none
    public static Entry entry(String json) {
        try {
            return MAPPER.readValue(json, Entry.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("this is no entry", e);
        }
    }
}
