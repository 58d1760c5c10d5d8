package org.entente.gateway.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.contracts.Entry;
import org.entente.contracts.Statement;
import org.entente.gateway.view.Flattened;
import org.jspecify.annotations.Nullable;

/// The texts that statements hold, of which a search shows the part around what it found.
@ApplicationScoped
class HeldTexts implements Flattened<HeldTexts.Row> {

    record Row(
            String key,
            long version,
            int n,
            String language,
            @Nullable String source,
            String text) {}

    @Override
    public String table() {
        return "held_text";
    }

    @Override
    public int shape() {
        return 1;
    }

    @Override
    public Stream<Row> rows(Entry entry, long version) {
        if (!(entry instanceof Statement statement)) {
            return Stream.empty();
        }
        return IntStream.range(0, statement.texts().size())
                .mapToObj(n -> row(statement, version, n));
    }

    private static Row row(Statement statement, long version, int n) {
        var text = statement.texts().get(n);
        var source = text.source();
        var piece =
                new Piece(
                        Field.TEXT,
                        null,
                        text.language(),
                        text.text(),
                        source == null ? List.of() : List.of(source));
        return new Row(
                statement.key().toString(),
                version,
                n,
                Writing.clean(text.language()),
                source,
                piece.text());
    }
}
