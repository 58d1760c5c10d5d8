package org.entente.gateway.feed;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/// A place in the feed, `9f0c.1042`: how many changes came before it, and in which life of the
/// view.
public record Position(String epoch, long number) {

    private static final Pattern TEXT = Pattern.compile("([0-9a-zA-Z]+)\\.(\\d{1,18})");

    public static Optional<Position> read(String text) {
        var match = TEXT.matcher(text.strip());
        return match.matches()
                ? Optional.of(new Position(match.group(1), Long.parseLong(match.group(2))))
                : Optional.empty();
    }

    @JsonValue
    @Override
    public String toString() {
        return epoch + "." + number;
    }
}
