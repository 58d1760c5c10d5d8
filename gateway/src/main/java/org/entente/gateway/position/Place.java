package org.entente.gateway.position;

import java.time.LocalDate;
import java.util.List;
import org.entente.gateway.question.Cursor;
import org.entente.gateway.question.Value;
import org.jspecify.annotations.Nullable;

/// Where a page of positions ends.
///
/// @param reach of those who may have been the first: the day by which one of them surely was
record Place(LocalDate day, String key, int n, @Nullable LocalDate reach) {

    static @Nullable Place read(@Nullable String cursor, PositionQuestion question) {
        var values =
                Cursor.read(cursor, question, Value.DAY, Value.TEXT, Value.INT, Value.DAY_IF_ANY);
        return values == null
                ? null
                : new Place(
                        LocalDate.parse(values.get(0)),
                        values.get(1),
                        Integer.parseInt(values.get(2)),
                        values.get(3).isEmpty() ? null : LocalDate.parse(values.get(3)));
    }

    List<String> values() {
        return List.of(
                day.toString(), key, Integer.toString(n), reach == null ? "" : reach.toString());
    }
}
