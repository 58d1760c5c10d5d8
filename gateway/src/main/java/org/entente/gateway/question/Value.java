package org.entente.gateway.question;

import java.time.LocalDate;
import java.util.function.Consumer;

/// What a value of a place is, so that a cursor which somebody made up does not come as far as the
/// database.
public enum Value {
    TEXT(_ -> {}),
    INT(Integer::parseInt),
    LONG(Long::parseLong),
    DOUBLE(Double::parseDouble),

    /// A day, `2024-11-04`.
    DAY(Days::readAny),

    /// A day, or nothing.
    DAY_IF_ANY(text -> {
        if (!text.isEmpty()) {
            Days.readAny(text);
        }
    }),

    /// A day as PostgreSQL writes it: in the year 0 as well (`0001-01-01 BC`), before all of them
    /// or behind.
    DATE(Value::date);

    private static final String BEFORE_CHRIST = " BC";

    private final Consumer<String> read;

    Value(Consumer<String> read) {
        this.read = read;
    }

    /// @throws RuntimeException when the text is none
    void demand(String text) {
        read.accept(text);
    }

    private static void date(String text) {
        if (text.matches("-?infinity")) {
            return;
        }
        if (text.endsWith(BEFORE_CHRIST)) {
            LocalDate.parse(text.replace(BEFORE_CHRIST, "").replaceFirst("^0001", "0000"));
        } else {
            Days.read(text);
        }
    }
}
