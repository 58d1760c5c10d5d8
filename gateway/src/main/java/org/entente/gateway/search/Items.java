package org.entente.gateway.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.contracts.Source;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Shows the candidates of one page. Only for these anything is read but words and tags.
final class Items {

    private static final int MOST_MATCHES = 3;

    private static final String SHOWN =
            """
            select f.key, f.version, f.head, f.pieces, f.sources
            from unnest(:keys, :versions) c (key, version) join findable f using (key, version)\
            """;

    /// Of a long text, the part around the first word that begins like one of those looked for.
    private static final String TEXTS =
            """
            select t.key, t.language, t.source,
                   substring(t.text from greatest(1, regexp_instr(t.text, :near, 1, 1, 0, 'i') - 200) for 3000)
            from unnest(:keys, :versions) c (key, version) join held_text t using (key, version)
            order by t.key, t.n\
            """;

    private Items() {}

    static List<Found.Item> of(Handle handle, List<Candidate> candidates, Wanted wanted) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        Map<String, Findable.Row> rows = new HashMap<>();
        bind(handle.createQuery(SHOWN), candidates)
                .map((row, _) ->
                        new Findable.Row(
                                row.getString(1),
                                row.getLong(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5)))
                .forEach(row -> rows.put(row.key(), row));
        var texts = texts(handle, candidates, wanted);
        var pieces = new ArrayList<Piece>();
        var ends = new ArrayList<Integer>();
        for (var candidate : candidates) {
            pieces.addAll(row(rows, candidate).read());
            pieces.addAll(texts.getOrDefault(candidate.key(), List.of()));
            ends.add(pieces.size());
        }
        var passages = Highlights.of(handle, pieces, wanted);
        var items = new ArrayList<Found.Item>();
        var from = 0;
        for (var n = 0; n < candidates.size(); n++) {
            int to = ends.get(n);
            items.add(
                    item(
                            candidates.get(n),
                            row(rows, candidates.get(n)),
                            pieces.subList(from, to),
                            passages.subList(from, to)));
            from = to;
        }
        return items;
    }

    private static Map<String, List<Piece>> texts(
            Handle handle, List<Candidate> candidates, Wanted wanted) {
        Map<String, List<Piece>> texts = new HashMap<>();
        bind(handle.createQuery(TEXTS), candidates)
                .bind("near", wanted.near())
                .map((row, _) -> {
                    var source = row.getString(3);
                    var piece =
                            new Piece(
                                    Field.TEXT,
                                    null,
                                    row.getString(2),
                                    row.getString(4),
                                    source == null ? List.of() : List.of(source));
                    return Map.entry(row.getString(1), piece);
                })
                .forEach(text ->
                        texts.computeIfAbsent(text.getKey(), _ -> new ArrayList<>())
                                .add(text.getValue()));
        return texts;
    }

    private static Found.Item item(
            Candidate candidate, Findable.Row row, List<Piece> pieces, List<Passage> passages) {
        var best =
                IntStream.range(0, pieces.size())
                        .boxed()
                        .filter(n -> passages.get(n).words() > 0)
                        .sorted(Comparator.comparing(n -> -passages.get(n).words()))
                        .limit(MOST_MATCHES)
                        .toList();
        var shown = best.isEmpty() && candidate.alike() > 0 ? names(pieces) : best;
        var alike = best.isEmpty() ? candidate.alike() : null;
        return new Found.Item(
                row.readHead(),
                candidate.score(),
                shown.stream().map(n -> match(pieces.get(n), passages.get(n), alike)).toList(),
                sources(row.readSources(), shown.stream().map(pieces::get).toList()));
    }

    private static List<Integer> names(List<Piece> pieces) {
        return IntStream.range(0, pieces.size())
                .filter(n ->
                        pieces.get(n).field() == Field.NAME || pieces.get(n).field() == Field.TITLE)
                .limit(MOST_MATCHES)
                .boxed()
                .toList();
    }

    private static Found.Match match(Piece piece, Passage passage, @Nullable Double alike) {
        return new Found.Match(
                piece.field().code(),
                piece.cited(),
                piece.language(),
                passage.highlighted(),
                alike);
    }

    /// Those that the parts name; the entry's where one names none.
    private static List<Source> sources(List<Source> all, List<Piece> shown) {
        Set<String> named = new HashSet<>();
        shown.forEach(piece -> named.addAll(piece.sources()));
        return shown.isEmpty() || shown.stream().anyMatch(piece -> piece.sources().isEmpty())
                ? all
                : all.stream().filter(source -> named.contains(source.id())).toList();
    }

    private static Findable.Row row(Map<String, Findable.Row> rows, Candidate candidate) {
        return Objects.requireNonNull(rows.get(candidate.key()), candidate.key());
    }

    private static Query bind(Query query, List<Candidate> candidates) {
        return query.bindArray(
                        "keys", String.class, candidates.stream().map(Candidate::key).toList())
                .bindArray(
                        "versions",
                        Long.class,
                        candidates.stream().map(Candidate::version).toList());
    }
}
