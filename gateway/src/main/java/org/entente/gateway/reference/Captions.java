package org.entente.gateway.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.contracts.Actor;
import org.entente.contracts.Commitment;
import org.entente.contracts.Dialogue;
import org.entente.contracts.Entry;
import org.entente.contracts.Partnership;
import org.entente.contracts.Statement;
import org.entente.gateway.question.Json;
import org.entente.gateway.view.Flattened;

/// What entries are called and where they were read, so that answers that name many need not open
/// them.
@ApplicationScoped
class Captions implements Flattened<Captions.Row> {

    record Row(String key, long version, Json titles, Json sources) {}

    @Override
    public String table() {
        return "caption";
    }

    @Override
    public int shape() {
        return 1;
    }

    @Override
    public Stream<Row> rows(Entry entry, long version) {
        return Stream.of(
                new Row(
                        entry.key().toString(),
                        version,
                        Json.of(titles(entry)),
                        Json.of(entry.sources())));
    }

    private static Map<String, String> titles(Entry entry) {
        return switch (entry) {
            case Actor actor -> actor.names();
            case Dialogue dialogue -> dialogue.names();
            case Statement statement -> statement.titles();
            case Partnership partnership -> partnership.titles();
            case Commitment commitment -> commitment.matter();
        };
    }
}
