package org.entente.gateway.position;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.entente.gateway.Problems;
import org.entente.gateway.question.Cursor;
import org.jspecify.annotations.Nullable;

/// Where a page of positions ends.
///
/// @param reach of those who may have been the first: the day by which one of them surely was
record Place(LocalDate day, String key, int n, @Nullable LocalDate reach) {

    static @Nullable Place read(@Nullable String cursor, PositionQuestion question) {
        var values = Cursor.read(cursor, question, 4);
        if (values == null) {
            return null;
        }
        try {
            return new Place(
                    LocalDate.parse(values.get(0)),
                    values.get(1),
                    Integer.parseInt(values.get(2)),
                    values.get(3).isEmpty() ? null : LocalDate.parse(values.get(3)));
        } catch (DateTimeException | NumberFormatException e) {
            throw Problems.badParameter("cursor", "was altered; start again without it");
        }
    }

    List<String> values() {
        return List.of(
                day.toString(), key, Integer.toString(n), reach == null ? "" : reach.toString());
    }
}
