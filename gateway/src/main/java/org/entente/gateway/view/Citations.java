package org.entente.gateway.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.entente.contracts.Entry;
import org.entente.contracts.Reference;

/// What entries refer to, each once, with the first place.
@ApplicationScoped
class Citations implements Flattened<Citations.Row> {

    record Row(String key, long version, String pointer, String cited, List<String> targets) {}

    @Override
    public String table() {
        return "reference";
    }

    @Override
    public int shape() {
        return 1;
    }

    @Override
    public Stream<Row> rows(Entry entry, long version) {
        var key = entry.key().toString();
        var rows = new LinkedHashMap<String, Row>();
        for (var reference : entry.references()) {
            rows.putIfAbsent(
                    reference.cited(),
                    new Row(
                            key,
                            version,
                            reference.pointer(),
                            reference.cited(),
                            targets(reference)));
        }
        return rows.values().stream();
    }

    private static List<String> targets(Reference reference) {
        return reference.kinds().stream()
                .map(kind -> kind.one() + "/" + reference.id())
                .sorted()
                .toList();
    }
}
