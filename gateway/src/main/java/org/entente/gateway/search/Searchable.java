package org.entente.gateway.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.contracts.Entry;
import org.entente.contracts.Statement;
import org.entente.gateway.view.Flattened;
import org.jspecify.annotations.Nullable;

/// The words of each entry, and what a search is narrowed and counted by.
@ApplicationScoped
class Searchable implements Flattened<Searchable.Row> {

    /// Before everything that is dated.
    private static final String NO_DAY = "infinity";

    record Row(
            String key,
            long version,
            String day,
            List<String> tags,
            @Nullable String names,
            List<Text> texts) {}

    /// Pieces of the same weight, for the same configuration.
    record Text(String weight, String config, String text) {}

    private record Group(char weight, String configuration) {}

    @Override
    public String table() {
        return "searchable";
    }

    @Override
    public int shape() {
        return 1;
    }

    @Override
    public Stream<Row> rows(Entry entry, long version) {
        var pieces = new ArrayList<>(Pieces.of(entry));
        if (entry instanceof Statement statement) {
            statement
                    .texts()
                    .forEach(text ->
                            pieces.add(
                                    new Piece(
                                            Field.TEXT,
                                            null,
                                            text.language(),
                                            text.text(),
                                            List.of())));
        }
        var day = entry.day();
        return Stream.of(
                new Row(
                        entry.key().toString(),
                        version,
                        day == null ? NO_DAY : day.first().toString(),
                        Tags.of(entry, pieces),
                        names(entry, pieces),
                        texts(pieces)));
    }

    @Override
    public String insert() {
        return """
        insert into searchable
        select t.key, t.version, t.day, t.tags, unaccent(t.names), search_words(t.texts)
        from json_to_recordset(:rows::json)
            t (key text, version bigint, day date, tags text[], names text, texts json)\
        """;
    }

    /// What a thing is called can be looked for by likeness; statements and commitments are too
    /// many, and have no names.
    private static @Nullable String names(Entry entry, List<Piece> pieces) {
        return switch (entry.kind()) {
            case ACTOR, DIALOGUE, PARTNERSHIP ->
                    pieces.stream()
                            .filter(piece ->
                                    piece.field() == Field.NAME || piece.field() == Field.TITLE)
                            .map(piece -> piece.text().toLowerCase(Locale.ROOT))
                            .distinct()
                            .collect(Collectors.joining("\n"));
            case STATEMENT, COMMITMENT -> null;
        };
    }

    private static List<Text> texts(List<Piece> pieces) {
        Map<Group, StringBuilder> groups = new LinkedHashMap<>();
        for (var piece : pieces) {
            var words = Writing.words(piece.text());
            var weight = piece.field().weight();
            add(groups, new Group(weight, piece.configuration()), words);
            if (piece.field() == Field.TITLE && !piece.configuration().equals(Language.SIMPLE)) {
                add(groups, new Group(weight, Language.SIMPLE), words);
            }
        }
        return groups.entrySet().stream()
                .map(group ->
                        new Text(
                                String.valueOf(group.getKey().weight()),
                                group.getKey().configuration(),
                                group.getValue().toString()))
                .toList();
    }

    private static void add(Map<Group, StringBuilder> groups, Group group, String words) {
        groups.computeIfAbsent(group, _ -> new StringBuilder()).append(words).append('\n');
    }
}
