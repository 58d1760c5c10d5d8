package org.entente.gateway.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Has PostgreSQL mark the words, in all pieces of a page at once.
final class Highlights {

    private static final String OPTIONS =
            "HighlightAll=true, StartSel=\"%s\", StopSel=\"%s\""
                    .formatted(Passage.START, Passage.STOP);

    private static final String MARK =
            """
            select c, ts_headline(cast(c as regconfig), t, websearch_to_tsquery(cast(c as regconfig), :found), :options)
            from unnest(:configurations, :texts) u (c, t)\
            """;

    private Highlights() {}

    /// One passage for each piece, in their order.
    static List<Passage> of(Handle handle, List<Piece> pieces, Wanted wanted) {
        Map<String, List<Piece>> groups =
                pieces.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Piece::configuration,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        var marked = marked(handle, groups, wanted);
        var next = new LinkedHashMap<String, Integer>();
        var passages = new ArrayList<Passage>();
        for (var piece : pieces) {
            var configuration = piece.configuration();
            var n = next.merge(configuration, 1, Integer::sum) - 1;
            passages.add(
                    new Passage(
                            piece.text(),
                            marked.getOrDefault(configuration, List.of()).get(n),
                            wanted.stretches()));
        }
        return passages;
    }

    private static Map<String, List<String>> marked(
            Handle handle, Map<String, List<Piece>> groups, Wanted wanted) {
        var texts = groups.values().stream().map(Highlights::together).toList();
        var marked = new LinkedHashMap<String, List<String>>();
        handle.createQuery(MARK)
                .bind("found", wanted.found())
                .bind("options", OPTIONS)
                .bindArray("configurations", String.class, List.copyOf(groups.keySet()))
                .bindArray("texts", String.class, texts)
                .map((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(row ->
                        marked.put(
                                row.getKey(),
                                List.of(row.getValue().split(String.valueOf(Writing.BREAK), -1))));
        return marked;
    }

    private static String together(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> Writing.markable(piece.text()))
                .collect(Collectors.joining(String.valueOf(Writing.BREAK)));
    }
}
