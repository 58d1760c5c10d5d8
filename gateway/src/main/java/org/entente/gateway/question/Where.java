package org.entente.gateway.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/// The conditions of a question, as far as it has them, with their values.
public final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    public Where and(String condition) {
        conditions.add(condition);
        return this;
    }

    /// Adds the condition where a value was asked for.
    ///
    /// @param value a text, a number, a date; or texts, which are bound as an array and count as
    ///   not asked for when there are none
    public Where and(String condition, String name, @Nullable Object value) {
        if (value == null || value instanceof Collection<?> some && some.isEmpty()) {
            return this;
        }
        values.put(name, value);
        return and(condition);
    }

    /// `where ... and ...`; nothing without conditions.
    public String sql() {
        return conditions.isEmpty() ? "" : "where " + String.join("\n  and ", conditions);
    }

    public <S extends SqlStatement<S>> S bind(S statement) {
        values.forEach((name, value) -> {
            if (value instanceof Collection<?> some) {
                statement.bindArray(
                        name, String.class, some.stream().map(String::valueOf).toList());
            } else {
                statement.bind(name, value);
            }
        });
        return statement;
    }
}
