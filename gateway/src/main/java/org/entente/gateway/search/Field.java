package org.entente.gateway.search;

import java.util.Locale;

/// Where in an entry a text stands, and how much a word counts there: `A` most, `D` least.
enum Field {
    NAME('A'),
    TITLE('A'),
    IDENTIFIER('A'),
    MATTER('B'),
    TARGET('B'),
    HEADING('B'),
    MECHANISM('B'),
    OFFICE('C'),
    ATTRIBUTION('C'),
    PLACE('C'),
    NOTE('C'),
    TEXT('D');

    private final char weight;

    Field(char weight) {
        this.weight = weight;
    }

    char weight() {
        return weight;
    }

    /// Whether its words are names, which have no forms and are never left out for being frequent.
    boolean named() {
        return switch (this) {
            case NAME, IDENTIFIER, PLACE -> true;
            case TITLE, MATTER, TARGET, HEADING, MECHANISM, OFFICE, ATTRIBUTION, NOTE, TEXT ->
                    false;
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
