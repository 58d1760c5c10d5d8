package org.entente.gateway.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.entente.contracts.Actor;
import org.entente.contracts.Commitment;
import org.entente.contracts.Dialogue;
import org.entente.contracts.Entry;
import org.entente.contracts.Numbered;
import org.entente.contracts.Partnership;
import org.entente.contracts.Statement;
import org.entente.gateway.view.Flattened;

/// The parts of entries that a commitment can rest on: positions that commit, areas, meetings.
@ApplicationScoped
class Footings implements Flattened<Footings.Row> {

    record Row(String key, long version, int n) {}

    @Override
    public String table() {
        return "footing";
    }

    @Override
    public int shape() {
        return 1;
    }

    @Override
    public Stream<Row> rows(Entry entry, long version) {
        return parts(entry)
                .map(part -> new Row(entry.key().toString(), version, part.n()))
                .distinct();
    }

    private static Stream<? extends Numbered> parts(Entry entry) {
        return switch (entry) {
            case Actor _, Commitment _ -> Stream.empty();
            case Dialogue dialogue -> dialogue.meetings().stream();
            case Statement statement ->
                    statement.positions().stream()
                            .filter(position -> position.act().equals("commit"));
            case Partnership partnership -> partnership.areas().stream();
        };
    }
}
