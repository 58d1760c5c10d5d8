package org.entente.gateway.feed;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/// A place in the feed, `9f0c.1042`: how many changes came before it, and in which life of the
/// view. `0` is the beginning, whatever life that is.
public record Position(String epoch, long number) {

    static final String BEGINNING = "0";

    /// In no feed.
    static final Position NOWHERE = new Position("nowhere", 0);

    private static final String ANY = "";
    private static final Pattern TEXT = Pattern.compile("([0-9a-zA-Z]+)\\.(\\d{1,18})");

    public static Optional<Position> read(String text) {
        var match = TEXT.matcher(text.strip());
        if (match.matches()) {
            return Optional.of(new Position(match.group(1), Long.parseLong(match.group(2))));
        }
        return text.strip().equals(BEGINNING)
                ? Optional.of(new Position(ANY, 0))
                : Optional.empty();
    }

    /// Whether the feed has it, whose last position is the head.
    public boolean isIn(Position head) {
        return (epoch.equals(ANY) || epoch.equals(head.epoch)) && number <= head.number;
    }

    /// The beginning as one of this life; every other position stays what it is.
    Position within(String life) {
        return epoch.equals(ANY) ? new Position(life, number) : this;
    }

    @JsonValue
    @Override
    public String toString() {
        return epoch + "." + number;
    }
}
