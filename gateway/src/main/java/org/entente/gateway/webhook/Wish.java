package org.entente.gateway.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.contracts.Violation;
import org.entente.contracts.Wire;
import org.entente.gateway.Problems;
import org.entente.gateway.feed.ChangeFilter;
import org.entente.gateway.webhook.reach.Reach;
import org.entente.gateway.webhook.reach.Unreachable;
import org.jspecify.annotations.Nullable;

/// What somebody wants to be told, and where.
///
/// @param url where changes are posted to
/// @param filter which; all of them when it is left out
record Wish(@Nullable String url, @Nullable Which filter, @Nullable String description) {

    private static final int LONGEST_URL = 2048;
    private static final int LONGEST_DESCRIPTION = 200;

    /// The values of a [ChangeFilter].
    record Which(
            @Nullable List<String> kinds,
            @Nullable List<String> ids,
            @Nullable List<String> actors,
            @Nullable List<String> topics,
            @Nullable List<String> changes) {}

    /// @throws HttpProblem (400) when it is no JSON, (422) when it has members that are unknown
    static <T> T read(Class<T> type, byte[] body) {
        try {
            ObjectReader reader =
                    Wire.mapper()
                            .readerFor(type)
                            .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
            T read = reader.readValue(body);
            if (read == null) {
                throw Problems.malformed("An object is expected.");
            }
            return read;
        } catch (UnrecognizedPropertyException e) {
            throw wrong(pointer(e), "is not a member that it can have");
        } catch (JsonMappingException e) {
            throw wrong(pointer(e), "is not of the type that it must have");
        } catch (JsonProcessingException e) {
            throw Problems.malformed("The body is no JSON.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws HttpProblem (422) when it may not be reached
    URI checked(Reach reach) {
        if (url == null || url.isBlank() || url.length() > LONGEST_URL) {
            throw wrong("/url", "is an address of 1 to %d characters".formatted(LONGEST_URL));
        }
        demandText("/url", url);
        if (description != null) {
            if (description.length() > LONGEST_DESCRIPTION) {
                throw wrong(
                        "/description", "has at most %d characters".formatted(LONGEST_DESCRIPTION));
            }
            demandText("/description", description);
        }
        try {
            var address = new URI(url);
            reach.check(address);
            return address;
        } catch (URISyntaxException e) {
            throw wrong("/url", "is no address");
        } catch (Unreachable e) {
            throw wrong("/url", "must not be reached: " + e.getMessage());
        }
    }

    /// JSON can write what no text in the database can hold.
    private static void demandText(String pointer, String text) {
        if (text.indexOf('\0') >= 0) {
            throw wrong(pointer, "holds the character U+0000; take it out");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw wrong(pointer, "holds half of a surrogate pair; take it out");
        }
    }

    /// @throws HttpProblem (422) when a value cannot be meant
    ChangeFilter changes() {
        if (filter == null) {
            return ChangeFilter.EVERYTHING;
        }
        try {
            return ChangeFilter.of(
                    some(filter.kinds()),
                    some(filter.ids()),
                    some(filter.actors()),
                    some(filter.topics()),
                    some(filter.changes()));
        } catch (HttpProblem e) {
            throw wrong("/filter/" + e.getParameters().get("parameter") + "s", e.getDetail());
        }
    }

    private static List<String> some(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }

    static HttpProblem wrong(String pointer, String detail) {
        return Refusals.invalid(List.of(new Violation(pointer, detail)));
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step ->
                        "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }
}
