package org.entente.gateway.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.entente.contracts.Entry;

/// The actors in each entry, by role.
@ApplicationScoped
class Parts implements Flattened<Parts.Row> {

    record Row(String key, long version, String actor, String role) {}

    @Override
    public String table() {
        return "part";
    }

    @Override
    public int shape() {
        return 1;
    }

    @Override
    public Stream<Row> rows(Entry entry, long version) {
        var key = entry.key().toString();
        return entry.parts().stream()
                .map(part -> new Row(key, version, part.actor(), part.role().code()))
                .distinct();
    }
}
