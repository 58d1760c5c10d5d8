package org.entente.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/// The five kinds of entry, with their names on the wire: one entry ("statement") and the
/// collection ("statements").
public enum Kind {
    ACTOR("actor", "actors", Actor.class),
    DIALOGUE("dialogue", "dialogues", Dialogue.class),
    STATEMENT("statement", "statements", Statement.class),
    PARTNERSHIP("partnership", "partnerships", Partnership.class),
    COMMITMENT("commitment", "commitments", Commitment.class);

    private final String one;
    private final String many;
    private final Class<? extends Entry> type;

    Kind(String one, String many, Class<? extends Entry> type) {
        this.one = one;
        this.many = many;
        this.type = type;
    }

    @JsonValue
    public String one() {
        return one;
    }

    public String many() {
        return many;
    }

    public Class<? extends Entry> type() {
        return type;
    }

    public static Optional<Kind> ofOne(String name) {
        return Arrays.stream(values()).filter(kind -> kind.one.equals(name)).findFirst();
    }

    public static Optional<Kind> ofMany(String name) {
        return Arrays.stream(values()).filter(kind -> kind.many.equals(name)).findFirst();
    }

    @JsonCreator
    static Kind read(String name) {
        return ofOne(name)
                .orElseThrow(() -> new IllegalArgumentException("not a kind of entry: " + name));
    }
}
