package org.entente.gateway.position;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.entente.contracts.Entry;
import org.entente.contracts.Statement;
import org.entente.gateway.question.Json;
import org.entente.gateway.view.Flattened;

/// What answers show of the positions.
@ApplicationScoped
class PositionItems implements Flattened<PositionItems.Row> {

    record Row(String key, long version, int n, String item) {}

    @Override
    public String table() {
        return "position_item";
    }

    @Override
    public int shape() {
        return 1;
    }

    @Override
    public Stream<Row> rows(Entry entry, long version) {
        return entry instanceof Statement statement
                ? statement.positions().stream()
                        .map(position ->
                                new Row(
                                        statement.key().toString(),
                                        version,
                                        position.n(),
                                        Json.of(PositionItem.of(statement, position)).text()))
                : Stream.empty();
    }
}
