package org.entente.gateway.position;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.gateway.openapi.Holds;
import org.entente.gateway.position.PositionQuery.Found;
import org.entente.gateway.question.Json;
import org.entente.gateway.question.Page;
import org.entente.gateway.question.Paged;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Positions across statements, page by page in the order of their days.
///
/// What is frequent is soon met along the days, what is rare is quickly gathered by the index of
/// the terms. Which of the two it is nobody can tell beforehand, since codes come together as they
/// like: so the nearest rows are tried first.
@ApplicationScoped
class Positions {

    private static final int NEAREST = 1500;
    private static final int NEAR = 4 * NEAREST;

    private final Jdbi database;

    Positions(Jdbi database) {
        this.database = database;
    }

    /// A page of positions.
    ///
    /// @param first whether they are those that may have been the first: nobody among all that
    ///   match was surely earlier; absent otherwise
    /// @param next the cursor of the next page; absent on the last
    /// @param asKnownAt the moment asked for, where one was
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PositionPage")
    record Answer(
            @Nullable Boolean first,
            @Holds(PositionItem.class) List<Json> items,
            @Nullable String next,
            @Nullable String asKnownAt)
            implements Paged {}

    Paged page(PositionQuestion question, @Nullable String cursor, int limit) {
        var look = Page.look(limit);
        var behind = Place.read(cursor, question);
        var query = new PositionQuery(question, behind, look);
        var found = database.withHandle(handle -> found(handle, query));
        var reach = question.first() ? reach(behind, found) : null;
        var page =
                Page.of(
                        found.stream().filter(row -> isWithin(reach, row)).toList(),
                        look,
                        question,
                        row -> new Place(row.day(), row.key(), row.n(), reach).values(),
                        row -> new Json(row.item()),
                        question.asKnown());
        return new Answer(
                question.first() ? true : null, page.items(), page.next(), page.asKnownAt());
    }

    private static List<Found> found(Handle handle, PositionQuery query) {
        if (query.isForWordsAlone()) {
            return handle.inTransaction(planned -> {
                PositionQuery.planForTheseValues(planned);
                return query.asPlanned(planned);
            });
        }
        return query.question().asKnown().at() == null
                ? nearOrFar(handle, query)
                : handle.inTransaction(planned -> {
                    // Whether much or little was known by then decides between the indexes.
                    PositionQuery.planForTheseValues(planned);
                    return nearOrFar(planned, query);
                });
    }

    private static List<Found> nearOrFar(Handle handle, PositionQuery query) {
        var nearest = query.near(handle, NEAREST);
        if (isWhole(nearest, query)) {
            return nearest;
        }
        if (nearest.size() * (NEAR / NEAREST) >= query.look()) {
            var near = query.near(handle, NEAR);
            if (isWhole(near, query)) {
                return near;
            }
        }
        return query.everywhere(handle);
    }

    /// Whether nothing farther away belongs to the page.
    private static boolean isWhole(List<Found> found, PositionQuery query) {
        if (found.size() >= query.look()) {
            return true;
        }
        var reach = query.question().first() ? reach(query.behind(), found) : null;
        return found.stream().anyMatch(row -> !isWithin(reach, row));
    }

    /// The day by which the first of them was surely there.
    private static @Nullable LocalDate reach(@Nullable Place behind, List<Found> found) {
        var reach = behind == null ? null : behind.reach();
        for (var row : found) {
            if (reach == null || row.lastDay().isBefore(reach)) {
                reach = row.lastDay();
            }
        }
        return reach;
    }

    private static boolean isWithin(@Nullable LocalDate reach, Found row) {
        return reach == null || !row.day().isAfter(reach);
    }
}
