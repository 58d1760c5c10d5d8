package org.entente.gateway.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.entente.gateway.Problems;
import org.jspecify.annotations.Nullable;

/// One page of an answer.
///
/// @param next the cursor of the next page; absent on the last
/// @param asKnownAt the moment asked for, where one was
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String next, @Nullable String asKnownAt)
        implements Paged {

    private static final int LARGEST = 200;

    /// How many rows to look for: one more than the page has, which tells whether there is a next.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem (400) when less than one is wished; more
    ///   than 200 are taken as 200
    public static int look(int limit) {
        if (limit < 1) {
            throw Problems.badParameter("limit", "is at least 1");
        }
        return Math.min(limit, LARGEST) + 1;
    }

    /// @param found up to `look` rows
    /// @param place the values of a row by which the answer is sorted
    public static <R, T> Page<T> of(
            List<R> found,
            int look,
            Object question,
            Function<R, List<String>> place,
            Function<R, T> item,
            AsKnown asKnown) {
        var rows = found.subList(0, Math.min(look - 1, found.size()));
        var next =
                found.size() < look
                        ? null
                        : Cursor.of(question, place.apply(rows.getLast())).text();
        return new Page<>(rows.stream().map(item).toList(), next, asKnown.text());
    }
}
