package org.entente.chassis.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// What a client sends, as JSON: one object, each member once, no larger than an entry may be and
/// no deeper than any entry is.
final class Body {

    private static final int DEEPEST = 32;

    private static final ObjectReader STRICT =
            new JsonMapper(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .build())
                                    .build())
                    .reader()
                    .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .with(StreamReadFeature.USE_FAST_DOUBLE_PARSER);

    private Body() {}

    static ObjectNode read(byte[] body) {
        if (body.length > Problems.LARGEST_ENTRY) {
            throw Problems.tooLarge(body.length);
        }
        return parse(body);
    }

    /// Of whatever size.
    static ObjectNode parse(byte[] body) {
        try {
            return STRICT.readTree(body) instanceof ObjectNode json ? json : notAnObject();
        } catch (StreamConstraintsException e) {
            throw Problems.malformed(
                    "The body is nested deeper than %d levels, or has too long a number or name%s."
                            .formatted(DEEPEST, at(e.getLocation())));
        } catch (JsonProcessingException e) {
            throw Problems.malformed(e.getOriginalMessage() + at(e.getLocation()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode notAnObject() {
        throw Problems.malformed("The body is a JSON object.");
    }

    private static String at(@Nullable JsonLocation location) {
        return location == null
                ? ""
                : " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }
}
