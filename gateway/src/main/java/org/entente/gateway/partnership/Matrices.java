package org.entente.gateway.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.contracts.EntryKey;
import org.entente.contracts.Vocabularies;
import org.entente.gateway.question.AsKnown;
import org.entente.gateway.question.Cursor;
import org.entente.gateway.question.Json;
import org.entente.gateway.question.Page;
import org.entente.gateway.question.Value;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Puts matrices of areas together from the view.
@ApplicationScoped
class Matrices {

    private static final String COUNT =
            """
            with matching as materialized (
                select i.areas, i.areas_known = 'complete' as complete from instrument i %1$s %2$s)
            select null, count(*), count(*) filter (where complete) from matching
            union all
            select code, count(*), count(*) filter (where complete)
            from matching, unnest(areas) as a (code) group by code\
            """;

    private static final String COLUMNS =
            """
            select i.key, i.type, i.parties, i.areas_known, i.head from instrument i %s %s
            order by i.key limit :look\
            """;

    private static final String CELLS =
            """
            select a.key, a.code, a.cell from area a %s
            where k.kind = 'partnership' and a.key = any(:keys) order by a.key, a.n desc\
            """;

    private final Jdbi database;
    private final Ordinals ordinals;

    Matrices(Jdbi database, Ordinals ordinals) {
        this.database = database;
        this.ordinals = ordinals;
    }

    record Column(String key, String type, List<String> parties, boolean complete, Json head) {

        String id() {
            return EntryKey.parse(key).id();
        }
    }

    private record Count(@Nullable String code, long all, long complete) {}

    Matrix page(MatrixQuestion question, @Nullable String cursor, int limit) {
        var look = Page.look(limit);
        var place = Cursor.read(cursor, question, Value.TEXT);
        var asKnown = question.asKnown();
        return database.withHandle(handle -> {
            var columns = columns(handle, question, place, look);
            var page =
                    Page.of(
                            columns,
                            look,
                            question,
                            column -> List.of(column.key()),
                            column -> column,
                            asKnown);
            var shown = page.items();
            var counted =
                    ordinals.of(
                            shown.stream().map(Column::id).toList(),
                            shown.stream().map(Column::type).distinct().toList(),
                            question.party(),
                            question.act(),
                            asKnown);
            var cells = cells(handle, shown, asKnown);
            var codes = codes(question);
            var counts = counts(handle, question);
            var items =
                    shown.stream()
                            .map(column ->
                                    new Matrix.Column(
                                            column.head(),
                                            column.parties().stream()
                                                    .filter(party ->
                                                            !question.party().contains(party))
                                                    .toList(),
                                            counted.get(column.id()),
                                            row(
                                                    codes,
                                                    column.complete(),
                                                    cells.getOrDefault(column.key(), Map.of()))))
                            .toList();
            var total = Objects.requireNonNull(counts.get(null));
            return new Matrix(
                    codes.stream()
                            .map(code -> Matrix.Area.of(code, counts(total, counts.get(code))))
                            .toList(),
                    total.all(),
                    items,
                    page.next(),
                    page.asKnownAt(),
                    Matrix.NOTE);
        });
    }

    private static List<Column> columns(
            Handle handle, MatrixQuestion question, @Nullable List<String> place, int look) {
        var where =
                question.where()
                        .and("i.key > :key", "key", place == null ? null : place.getFirst());
        var asKnown = question.asKnown();
        return asKnown.bind(
                        where.bind(
                                handle.createQuery(
                                        COLUMNS.formatted(asKnown.join("i"), where.sql()))))
                .bind("look", look)
                .map((row, _) ->
                        new Column(
                                row.getString(1),
                                row.getString(2),
                                List.of((String[]) row.getArray(3).getArray()),
                                row.getString(4).equals("complete"),
                                new Json(row.getString(5))))
                .list();
    }

    /// By partnership and code. Of several areas with one code the first is shown.
    static Map<String, Map<String, Json>> cells(
            Handle handle, List<Column> columns, AsKnown asKnown) {
        var cells = new HashMap<String, Map<String, Json>>();
        asKnown.bind(handle.createQuery(CELLS.formatted(asKnown.join("a"))))
                .bindArray("keys", String.class, columns.stream().map(Column::key).toList())
                .map((row, _) ->
                        cells.computeIfAbsent(row.getString(1), _ -> new HashMap<>())
                                .put(row.getString(2), new Json(row.getString(3))))
                .list();
        return cells;
    }

    private static Map<String, Json> row(
            List<String> codes, boolean complete, Map<String, Json> known) {
        var row = new LinkedHashMap<String, Json>();
        for (var code : codes) {
            row.put(code, known.getOrDefault(code, complete ? Areas.Cell.NO : Areas.Cell.UNKNOWN));
        }
        return row;
    }

    private static List<String> codes(MatrixQuestion question) {
        return Vocabularies.shipped().scheme("areas").codes().stream()
                .filter(code -> question.areas().isEmpty() || question.areas().contains(code))
                .toList();
    }

    private static Map<@Nullable String, Count> counts(Handle handle, MatrixQuestion question) {
        var where = question.where();
        var asKnown = question.asKnown();
        var counts = new HashMap<@Nullable String, Count>();
        asKnown.bind(
                        where.bind(
                                handle.createQuery(
                                        COUNT.formatted(asKnown.join("i"), where.sql()))))
                .map((row, _) -> new Count(row.getString(1), row.getLong(2), row.getLong(3)))
                .forEach(count -> counts.put(count.code(), count));
        return counts;
    }

    private static Matrix.Counts counts(Count total, @Nullable Count has) {
        var yes = has == null ? 0 : has.all();
        var no = total.complete() - (has == null ? 0 : has.complete());
        return new Matrix.Counts(yes, no, total.all() - yes - no);
    }

    /// The partnership as a column, where it stands in that state of the record.
    static @Nullable Column column(Handle handle, String id, AsKnown asKnown) {
        var question =
                new MatrixQuestion(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(id),
                        List.of(),
                        null,
                        null,
                        asKnown);
        var found = columns(handle, question, null, 1);
        return found.isEmpty() ? null : found.getFirst();
    }
}
